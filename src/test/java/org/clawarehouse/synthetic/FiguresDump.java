package org.clawarehouse.synthetic;
import java.nio.file.*; import java.util.*; import java.time.*;
public class FiguresDump { public static void main(String[] a) throws Exception {
 ReferenceFigures f=new ReferenceFigures(Path.of(a[0]));
 for (ExtractReader r: f.readers) System.out.println("loaded "+r.loaded.size()+" rej "+r.rejected+" skip "+r.skipped);
 for (YearMonth m=YearMonth.of(2020,6); !m.isAfter(YearMonth.of(2021,12)); m=m.plusMonths(1)) { String s=m.toString();
  var cl=f.leavers(s,19,21); var cl18=f.leavers(s,18,20); int[] e=f.pastSchoolAge(s);
  var cd=f.ceased(s); long days=cd.stream().mapToLong(CareRecord.Period::days).sum();
  System.out.printf("%s n=%d st=%d ce=%d wk=%.2f P1co=%d far=%d inh=%d con=%d resi=%d ext=%d ado=%d P1=%d one=%d three=%d sgo=%d/%d leavers %d eet %d suit %d | 18: %d z %d | cp22 %d/%d%n", s,f.lookedAfter(s),f.starts(s),cd.size(),days/7.0/cd.size(),f.onCareOrdersWithParents(s),f.farFromHome(s),
   f.placed(s,l->l.place().matches("U[456]")&&l.provider().equals("PR1")), f.placed(s,l->l.place().matches("U[123]")), f.placed(s,l->l.place().matches("K1|K2|R1|R3|S1")), f.placed(s,l->l.place().matches("K1|K2|R1|R3|S1")&&l.provider().matches("PR[2-5]")), f.placed(s,l->l.place().matches("A[3-6]")),f.placed(s,l->l.place().matches("P1")),
   f.withSpells(s,n->n==1),f.withSpells(s,n->n>=3),f.leftForGuardians(s),f.leaversInYear(s),cl.size(),cl.stream().filter(r->r.get("ACTIV").matches("[FP].")).count(),cl.stream().filter(r->r.get("ACCOM").endsWith("1")&&!r.get("ACCOM").matches("[GHR].")).count(),cl18.size(),cl18.stream().filter(r->r.get("ACCOM").startsWith("Z")).count(),e[0],e[1]);
 }
 String d="2021-12"; System.out.println("M "+f.described(d,"SEX","1")+" F "+f.described(d,"SEX","2")+" WBRI "+f.described(d,"ETHNIC","WBRI")+" mixed "+f.described(d,"ETHNIC","M.*")+" black "+f.described(d,"ETHNIC","BAFR|BCRB|BOTH")+" N1 "+f.starters(d,"N1")+" uasc "+f.inCare(d).stream().filter(c->f.isUnaccompanied(c.child)).count());
 System.out.println("adopt 19/20 "+f.ceased(LocalDate.of(2019,4,1),LocalDate.of(2020,3,31)).stream().filter(p->p.last().rec().matches("E1[12]")).count()+" 20/21 "+f.ceased(LocalDate.of(2020,4,1),LocalDate.of(2021,3,31)).stream().filter(p->p.last().rec().matches("E1[12]")).count());
}}
