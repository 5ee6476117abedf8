import type { APIRoute } from 'astro';
import { areaFilePaths, areaFileResponse } from '../../site/areaFiles.ts';
import type { AreaFile } from '../../site/areaFiles.ts';

export const getStaticPaths = areaFilePaths;

export const GET: APIRoute<AreaFile> = ({ props }) => areaFileResponse(props);
