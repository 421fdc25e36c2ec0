package org.clawarehouse.measure;

import java.util.List;

import org.clawarehouse.sql.Session;

/** What the headers say, as rows: one for each indicator, and one for each member of a family that occurs. */
final class Catalogue {

    private Catalogue() {
    }

    static void write(Session session, List<Indicator> indicators) {
        session.execute("delete from measure.indicator");
        for (Indicator indicator : indicators) {
            session.execute("""
                    insert into measure.indicator
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::smallint, ?, ?, ?::integer, ?)""",
                    indicator.code(), header(indicator, "title"), header(indicator, "theme"), header(indicator, "why"),
                    header(indicator, "source"), header(indicator, "subject"), header(indicator, "basis"),
                    indicator.kind(), indicator.unit(), header(indicator, "polarity"),
                    header(indicator, "decimals"), String.join(",", indicator.needs()), indicator.code(),
                    indicator.order(), header(indicator, "comparator"));
        }
    }

    /** A family's own row gives way to its members: those of its header, those found now, those published before. */
    static void addMembers(Session session, List<Indicator> indicators) {
        session.execute("create temporary table found on commit drop as select distinct indicator_code from measure.indicator_row");
        for (Indicator family : indicators) {
            if (!family.members().isEmpty()) {
                session.execute(MEMBERS, family.code(), family.members().keySet().toArray(new String[0]),
                        family.members().values().toArray(new String[0]));
                session.execute("delete from measure.indicator where indicator_code = ?", family.code());
            }
        }
        session.execute("drop table found");
    }

    private static final String MEMBERS = """
            with family as (
                select * from measure.indicator where indicator_code = ?
            ),
            member as (
                select family_code || '.' || name as indicator_code, words
                from family, unnest(?::varchar[], ?::varchar[]) as named (name, words)
                union
                select found.indicator_code, null from found, family f where found.indicator_code like f.family_code || '.%'
                union
                select d.indicator_code, null from mart.dim_indicator d, family f where d.family_code = f.family_code
            )
            insert into measure.indicator
            select
                m.indicator_code,
                f.title || ': ' || coalesce(max(m.words), lower(replace(substr(m.indicator_code, length(f.family_code) + 2), '_', ' '))),
                f.theme, f.why, f.source, f.subject, f.basis, f.kind, f.unit, f.polarity, f.decimals, f.needs,
                f.family_code, f.sort_order, f.comparator
            from member m, family f
            where m.indicator_code <> f.indicator_code
            group by m.indicator_code, f.title, f.theme, f.why, f.source, f.subject, f.basis, f.kind, f.unit, f.polarity,
                f.decimals, f.needs, f.family_code, f.sort_order, f.comparator
            on conflict (indicator_code) do nothing
            """;

    private static String header(Indicator indicator, String key) {
        return indicator.file().header(key);
    }
}
