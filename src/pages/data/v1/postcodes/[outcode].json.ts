import type { APIRoute, GetStaticPaths } from 'astro';
import { allOutcodes, outcodeRecord } from '../../../../read/look-up/outcode-records.ts';
import { sandboxOutcodes } from '../../../../read/look-up/sandbox.ts';
import { shardOf } from '../../../../read/look-up/shard.ts';
import { siteData } from '../../../../read/site.ts';
import type { Outcode } from '../../../../schemas/look-up/shard.ts';

/** What a made-up outcode has of its own. */
interface Props {
  record?: Outcode;
  release?: string | undefined;
}

/** `/data/v1/postcodes/<OUTCODE>.json`: what the look-up fetches. */
export const GET: APIRoute<Props> = ({ params: { outcode = '' }, props: { record, release } }) => {
  const shard = shardOf(siteData(), outcode, record ?? outcodeRecord(outcode));
  return new Response(`${JSON.stringify({ ...shard, release: release ?? shard.release })}\n`);
};

export const getStaticPaths = (() => {
  const sandbox = __SANDBOX__ ? sandboxOutcodes() : [];
  return [
    ...allOutcodes().map((outcode) => ({ params: { outcode } })),
    ...sandbox.map(({ outcode, ...props }) => ({ params: { outcode }, props })),
  ];
}) satisfies GetStaticPaths;
