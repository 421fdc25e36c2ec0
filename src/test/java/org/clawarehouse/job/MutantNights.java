package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.clawarehouse.stage.Mutation;
import org.clawarehouse.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Whole nights on damaged deliveries: {@code ./mvnw test -Pfaults -Dtest=MutantNights -Dseed=1 -Dnights=200}. Each takes in what
 * came after a night in which all was well, with one to three of its files damaged.
 */
class MutantNights {

    private static final String CANARY = "KANARI";
    private static final Set<Integer> DOCUMENTED = Set.of(0, 10, 11, 12, 13, 14);
    private static final String[] KEPT = {"stage", "conform", "measure", "mart", "identity"};
    private static final List<String> FILES = List.of(SmallInbox.HEADER, SmallInbox.EPISODES, SmallInbox.LEAVERS, "lcs/visits.csv", "reference/targets.csv");

    private final long seed = Long.getLong("seed", 1);
    private final int nights = Integer.getInteger("nights", 50);
    private final Map<Integer, Integer> exits = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private long rows;

    @TempDir
    Path folder;

    /** Every line has something personal; the file of visits is as long as the others. */
    private SmallInbox inbox() {
        SmallInbox inbox = SmallInbox.standard(folder);
        for (String file : List.of(SmallInbox.HEADER, SmallInbox.EPISODES)) {
            inbox.put(file, inbox.text(file).replaceAll("(?m)^C0", CANARY));
        }
        StringBuilder visits = new StringBuilder("CHILD,VISIT_DATE,SEEN,SEEN_ALONE,VISIT_TYPE\n");
        for (int i = 1; i <= 30; i++) {
            visits.append(CANARY).append("%02d,%02d/06/2021,Y,N,%n".formatted(i, 1 + i % 28).replace(System.lineSeparator(), "\n"));
        }
        return inbox.put(SmallInbox.LEAVERS, inbox.text(SmallInbox.LEAVERS).replaceAll("(?m)^L", CANARY + "L")).put("lcs/visits.csv", visits.toString());
    }

    @Test
    void everyNightEndsAsItShould() throws IOException {
        Nights first = new Nights();
        assertThat(first.nightly(inbox(), "2021-07-01").exit()).isZero();
        long start = System.nanoTime();
        for (int night = 0; night < nights; night++) {
            PGSimpleDataSource database = TestDatabase.copyOf(first.database());
            List<String> broken = night(new Nights(database), new Random((seed * 1_000_000 + night) * 0x9E3779B97F4A7C15L));
            TestDatabase.drop(database);
            if (!broken.isEmpty()) {
                failures.add("night " + night + ": " + broken);
            }
            System.out.printf("\rnights [%-40s] %d of %d, failures %d", "#".repeat((night + 1) * 40 / nights), night + 1, nights, failures.size());
        }
        System.out.printf("%nnights %d, by exit code %s; rows read %,d; failures %d; seed %d, %.0f s%n", nights, exits, rows, failures.size(), seed,
                (System.nanoTime() - start) / 1e9);
        assertThat(failures).isEmpty();
    }

    private List<String> night(Nights warehouse, Random random) throws IOException {
        SmallInbox inbox = inbox();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            String file = FILES.get(random.nextInt(FILES.size()));
            inbox.put(file, new Mutation(random).ofText(Files.readAllBytes(inbox.folder().resolve(file)), ','));
        }
        TableStates states = new TableStates(warehouse.database());
        Map<String, String> before = states.content(KEPT);
        Ended ended = warehouse.nightly(inbox, "2021-07-02");
        exits.merge(ended.exit(), 1, Integer::sum);
        List<String> broken = new ArrayList<>();
        check(broken, DOCUMENTED.contains(ended.exit()), "exit " + ended.exit() + ": " + ended.err());
        check(broken, !(ended.out() + ended.err()).toUpperCase(Locale.ROOT).contains(CANARY), "a value was told: " + ended.err());
        check(broken, ended.exit() == 0 || states.content(KEPT).equals(before), "something is published of a night that was not done");
        check(broken, ended.exit() == 0 || ended.err().contains("found "), "no word why: " + ended.err());
        books(warehouse, inbox, broken);
        return broken;
    }

    private void books(Nights warehouse, SmallInbox inbox, List<String> broken) throws IOException {
        check(broken, warehouse.one("select count(*) from run.run where status = 'RUNNING'").equals("0"), "a run left RUNNING");
        for (String file : FILES) {
            List<Map<String, Object>> accounts = warehouse.ask("""
                    select status, rows_read, rows_loaded + rows_rejected + rows_skipped as accounted
                    from run.file where name = ? and run_no = (select max(run_no) from run.run)""").param(file).query().listOfRows();
            for (Map<String, Object> account : accounts) {
                long read = ((Number) account.get("rows_read")).longValue();
                rows += read;
                check(broken, account.get("accounted").equals(account.get("rows_read")), file + " does not add up: " + account);
                long lines = lines(Files.readAllBytes(inbox.folder().resolve(file)));
                check(broken, !account.get("status").equals("LOADED") || lines < 0 || lines == read, file + " has " + lines + " lines and not " + read);
            }
        }
    }

    /** Returns the lines below the headings that are not blank; -1 where that is not so simple, because of a quotation mark or damaged headings. */
    private static long lines(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("\u00ef\u00bb\u00bf", "");
        List<String> lines = text.lines().toList();
        int head = 0;
        while (head < lines.size() && !lines.get(head).matches("(CHILD|INDICATOR)[,;\t].*")) {
            head++;
        }
        boolean simple = head < lines.size() && text.indexOf('"') < 0 && text.chars().noneMatch(c -> c > 127);
        return !simple ? -1 : lines.stream().skip(head + 1L).filter(line -> !line.matches("[\\x01-\\x20,;]*")).count();
    }

    private static void check(List<String> broken, boolean holds, String what) {
        if (!holds) {
            broken.add(what);
        }
    }
}
