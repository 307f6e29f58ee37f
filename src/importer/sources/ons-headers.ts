/** One layout of the ONS Postcode Directory or its sister, the National Statistics Postcode Lookup. Each renames its columns from release to release. */
export interface OnsHeader {
  release: string;
  /** The header line as published. */
  columns: string;
  /** What this layout calls the columns that we need; `pcds`, `doterm`, `lat` and `long` are always so called. */
  names: { quality: string; country: string; council: string; ward: string; userType: string };
}

/** The layouts that we can read. Source: the header lines of the releases themselves. */
export const onsHeaders: readonly OnsHeader[] = [
  {
    release: 'ONSPD May 2018',
    columns:
      'pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,parish,usertype,oseast1m,osnrth1m,' +
      'osgrdind,oshlthau,nhser,ctry,rgn,streg,pcon,eer,teclec,ttwa,pct,nuts,statsward,oa01,' +
      'casward,park,lsoa01,msoa01,ur01ind,oac01,oa11,lsoa11,msoa11,wz11,ccg,bua11,buasd11,ru11ind,' +
      'oac11,lat,long,lep1,lep2,pfa,imd,calncv,stp',
    names: { quality: 'osgrdind', country: 'ctry', council: 'oslaua', ward: 'osward', userType: 'usertype' },
  },
  {
    release: 'ONSPD August 2024',
    columns:
      'pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,parish,usertype,oseast1m,osnrth1m,' +
      'osgrdind,oshlthau,nhser,ctry,rgn,streg,pcon,eer,teclec,ttwa,pct,itl,statsward,oa01,casward,' +
      'npark,lsoa01,msoa01,ur01ind,oac01,oa11,lsoa11,msoa11,wz11,sicbl,bua24,ru11ind,oac11,lat,' +
      'long,lep1,lep2,pfa,imd,calncv,icb,oa21,lsoa21,msoa21',
    names: { quality: 'osgrdind', country: 'ctry', council: 'oslaua', ward: 'osward', userType: 'usertype' },
  },
  {
    release: 'ONSPD November 2025',
    columns:
      'pcd7,pcd8,pcds,dointr,doterm,cty25cd,ced25cd,lad25cd,wd25cd,parncp25cd,usrtypind,east1m,' +
      'north1m,gridind,hlth19cd,nhser24cd,ctry25cd,rgn25cd,ssr95cd,pcon24cd,eer20cd,educ23cd,' +
      'ttwa15cd,pco19cd,itl25cd,wdstl05cd,oa01cd,wdcas03cd,npark16cd,lsoa01cd,msoa01cd,ruc01ind,' +
      'oac01ind,oa11cd,lsoa11cd,msoa11cd,wz11cd,sicbl24cd,bua24cd,ruc11ind,oac11ind,lat,long,' +
      'lep21cd1,lep21cd2,pfa23cd,imd20ind,cal24cd,icb23cd,oa21cd,lsoa21cd,msoa21cd,ruc21ind',
    names: {
      quality: 'gridind',
      country: 'ctry25cd',
      council: 'lad25cd',
      ward: 'wd25cd',
      userType: 'usrtypind',
    },
  },
  {
    release: 'NSPL August 2020',
    columns:
      'pcd,pcd2,pcds,dointr,doterm,usertype,oseast1m,osnrth1m,osgrdind,oa11,cty,ced,laua,ward,' +
      'hlthau,nhser,ctry,rgn,pcon,eer,teclec,ttwa,pct,nuts,park,lsoa11,msoa11,wz11,ccg,bua11,' +
      'buasd11,ru11ind,oac11,lat,long,lep1,lep2,pfa,imd,calncv,stp',
    names: { quality: 'osgrdind', country: 'ctry', council: 'laua', ward: 'ward', userType: 'usertype' },
  },
  {
    release: 'NSPL August 2024',
    columns:
      'pcd,pcd2,pcds,dointr,doterm,usertype,oseast1m,osnrth1m,osgrdind,oa21,cty,ced,laua,ward,' +
      'nhser,ctry,rgn,pcon,ttwa,itl,npark,lsoa21,msoa21,wz11,sicbl,bua22,ru11ind,oac11,lat,long,' +
      'lep1,lep2,pfa,imd,icb',
    names: { quality: 'osgrdind', country: 'ctry', council: 'laua', ward: 'ward', userType: 'usertype' },
  },
  {
    release: 'NSPL before August 2024',
    columns:
      'pcd,pcd2,pcds,dointr,doterm,usertype,oseast1m,osnrth1m,osgrdind,oa21,cty,ced,laua,ward,' +
      'nhser,ctry,rgn,pcon,ttwa,itl,park,lsoa21,msoa21,wz11,sicbl,bua22,ru11ind,oac11,lat,long,' +
      'lep1,lep2,pfa,imd,icb',
    names: { quality: 'osgrdind', country: 'ctry', council: 'laua', ward: 'ward', userType: 'usertype' },
  },
  {
    release: 'NSPL May 2025',
    columns:
      'pcd,pcd2,pcds,dointr,doterm,usertype,oseast1m,osnrth1m,osgrdind,oa21,cty,ced,laua,ward,' +
      'nhser,ctry,rgn,pcon,ttwa,itl,npark,lsoa21,msoa21,wz11,sicbl,bua24,ruc21,oac11,lat,long,' +
      'lep1,lep2,pfa,imd,icb',
    names: { quality: 'osgrdind', country: 'ctry', council: 'laua', ward: 'ward', userType: 'usertype' },
  },
  {
    // As May 2025 is also seen: `park` for `npark`.
    release: 'NSPL May 2025',
    columns:
      'pcd,pcd2,pcds,dointr,doterm,usertype,oseast1m,osnrth1m,osgrdind,oa21,cty,ced,laua,ward,' +
      'nhser,ctry,rgn,pcon,ttwa,itl,park,lsoa21,msoa21,wz11,sicbl,bua24,ruc21,oac11,lat,long,' +
      'lep1,lep2,pfa,imd,icb',
    names: { quality: 'osgrdind', country: 'ctry', council: 'laua', ward: 'ward', userType: 'usertype' },
  },
  {
    release: 'NSPL November 2025',
    columns:
      'pcd7,pcd8,pcds,dointr,doterm,usrtypind,east1m,north1m,gridind,oa21cd,cty25cd,ced25cd,' +
      'lad25cd,wd25cd,nhser24cd,ctry25cd,rgn25cd,pcon24cd,ttwa15cd,itl25cd,npark16cd,lsoa21cd,' +
      'msoa21cd,wz11cd,sicbl24cd,bua24cd,ruc21ind,oac11ind,lat,long,lep21cd1,lep21cd2,pfa23cd,' +
      'imd20ind,icb23cd',
    names: {
      quality: 'gridind',
      country: 'ctry25cd',
      council: 'lad25cd',
      ward: 'wd25cd',
      userType: 'usrtypind',
    },
  },
];
