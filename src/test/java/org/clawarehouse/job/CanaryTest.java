package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that belongs to a child leaves stage and identity, on good nights and bad ones. */
class CanaryTest {

    private static final String BIRD = "CANARY";

    @TempDir
    static Path folder;

    private static Nights nights;
    private static final List<Ended> ENDED = new ArrayList<>();

    @BeforeAll
    static void nightsGoodAndBad() throws Exception {
        nights = new Nights();
        SmallInbox inbox = SmallInbox.standard(folder.resolve("inbox"));
        plant(inbox);
        run(inbox, "2021-07-01");
        run(inbox, "2021-07-01", "--accept-rejections=Jo Example");
        inbox.append(SmallInbox.EPISODES, "CANARY07,10/01/2020,S,C2,N1,U6,PR1,,,,CANARY HOME 2,CANARY HOST 2,\n");
        run(inbox, "2021-07-02", "--accept-rejections=Jo Example", "--dry-run");
        run(inbox, "2021-06-02", "--accept-rejections=Jo Example");
        inbox.replace(SmallInbox.EPISODES, "CHILD,DECOM", "CANARY HEADING,DECOM");
        run(inbox, "2021-07-03");
    }

    /** A bird in every kind of cell of every kind of bad row, and among the good ones. */
    private static void plant(SmallInbox inbox) {
        inbox.append(SmallInbox.HEADER, """
                CANARY01,F,15/03/2010,WBRI,CANARYUPN
                CANARY02,CANARYSEX,CANARYDOB,CANARYETHNIC,CANARYUPN
                CANARY02,F,15/03/2010,CANARYETHNIC,CANARYUPN
                CANARY03,F,15/03/2025,WBRI,
                CANARY03,M,15/03/2009,MWBC,
                """);
        inbox.append(SmallInbox.EPISODES, """
                CANARY01,10/01/2020,S,C2,N1,U6,PR1,,,,CANARY HOME,CANARY HOST,CANARYURN
                CANARY02,10/01/2020,CANARYRNE,CANARYLS,CANARYCIN,CANARYPLACE,CANARYPR,,CANARYREC,CANARYWHY,CANARY HOME,CANARY HOST,CANARYURN
                CANARY03,CANARYDATE,S,C2,N1,U6,PR1,,,,,,
                CANARY03,10/01/2020,S,C2,N1,U6,PR1,09/01/2020,E4A,,,,
                CANARY03,10/01/2020,S,C2,N1,U6,PR1,10/01/2020,E4A,,,,
                CANARY03,10/01/2030,S,C2,N1,U6,PR1,,,,,,
                CANARY04,,S,C2,N1,U6,PR1,,,,,,
                CANARY05,10/01/2020,S,C2,N1,U6,PR1,,,,,,,CANARY OVERFLOW
                CANARY06,10/01/2020,S,C2,N1,U6,PR1,,,,"CANARY QUOTE,,
                1.2E+06,10/01/2020,S,C2,N1,U6,PR1,,,,CANARY HOME,,
                """ + "CANARY08,CANARYDATE,S,C2,N1,U6,PR1,,,,,,\n".repeat(21));
        inbox.append(SmallInbox.LEAVERS, """
                CANARY09,01/02/2001,01/03/2021,CANARYTOUCH,CANARYACTIV,CANARYACCOM,CANARYELIG
                CANARY09,CANARYDOB,01/03/2021,YES,F1,U1,F
                """);
        inbox.put("lcs/visitors.csv", "WHO\nCANARY NAME\n");
    }

    /** In a process of its own, so that its logs are those of the program as it is shipped. */
    private static void run(SmallInbox inbox, String asAt, String... options) throws Exception {
        List<String> words = Ended.nightly(inbox.folder(), asAt, options);
        words.addAll(1, List.of("--database-url", nights.url()));
        ENDED.add(ChildProcess.start(folder, words).end());
    }

    @Test
    void theNightsEndedAsMeant() {
        assertThat(ENDED).extracting(Ended::exit).containsExactly(10, 0, 0, 13, 11);
        assertThat(nights.one("select count(*) from identity.child where child_id like 'CANARY%'")).isNotEqualTo("0");
        assertThat(nights.one("select count(*) from run.rejected_row")).isNotEqualTo("0");
    }

    @Test
    void nothingThatPeopleReadOnTheWayHoldsOne() {
        assertThat(ENDED).allSatisfy(ended -> assertThat(ended.out() + ended.err()).doesNotContain(BIRD));
        List<Ended> commands = Stream.of("issues", "status").flatMap(c -> Stream.of(nights.command(c), nights.command(c, "--json"))).toList();
        assertThat(commands).allSatisfy(ended -> assertThat(ended.exit() + ended.out() + ended.err()).startsWith("0").doesNotContain(BIRD));
    }

    /** Codes, URN and postcodes stand in conform as they were delivered; nobody but the program reads them there. */
    @Test
    void noColumnOutsideStageAndIdentityHoldsOne() {
        List<String> columns = nights.all("""
                select format('%I.%I.%I', c.table_schema, c.table_name, c.column_name)
                from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where t.table_type = 'BASE TABLE' and c.table_schema in ('run', 'batch', 'conform', 'measure', 'mart')
                    and c.data_type in ('text', 'character varying', 'character', 'bytea')
                    and not (c.table_schema = 'conform' and c.column_name ~ 'postcode|_code$|^urn$')
                order by 1""");
        assertThat(columns).hasSizeGreaterThan(100);
        List<String> found = columns.stream().filter(column -> {
            String table = column.substring(0, column.lastIndexOf('.'));
            return !nights.one("select count(*) from " + table + " t where (" + column.substring(table.length() + 1)
                    + ")::text ilike '%" + BIRD + "%'").equals("0");
        }).toList();
        assertThat(found).isEmpty();
    }
}
