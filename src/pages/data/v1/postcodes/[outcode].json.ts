import type { APIRoute, GetStaticPaths } from 'astro';
import { sandboxOutcodes } from '../../../../read/sandbox.ts';
import { shardOf } from '../../../../read/shard.ts';
import { siteData } from '../../../../read/site.ts';
import type { Outcode } from '../../../../schemas/postcode-shard.ts';

interface Props {
  record: Outcode;
  /** Only a sandbox file has another release than the build's. */
  release?: string | undefined;
}

/** `/data/v1/postcodes/<OUTCODE>.json`: what the look-up fetches. */
export const GET: APIRoute<Props> = ({ params, props: { record, release } }) => {
  const shard = shardOf(siteData(), params['outcode'] ?? '', record);
  return new Response(`${JSON.stringify({ ...shard, release: release ?? shard.release })}\n`);
};

export const getStaticPaths = (() => {
  const { areas } = siteData();
  const real = areas
    .postcodeAreas()
    .flatMap((area) => Object.entries(areas.postcodeArea(area).outcodes))
    .map(([outcode, record]) => ({ params: { outcode }, props: { record } }));
  const sandbox = __SANDBOX__ ? sandboxOutcodes() : [];
  return [...real, ...sandbox.map(({ outcode, ...props }) => ({ params: { outcode }, props }))];
}) satisfies GetStaticPaths;
