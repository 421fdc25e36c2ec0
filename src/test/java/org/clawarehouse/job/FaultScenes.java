package org.clawarehouse.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.clawarehouse.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** The first night, a second one with corrections, and a rerun of the month they change, with canaries in every kind of cell. */
final class FaultScenes {

    /** What must turn up nowhere but in schemas stage and identity. */
    static final String CANARY = "KANARI";

    private final Path folder;
    private final List<FaultScene> all = new ArrayList<>();

    FaultScenes(Path folder) throws Exception {
        this.folder = folder;
        SmallInbox first = planted(SmallInbox.standard(folder.resolve("first")));
        List<String> night = Ended.nightly(first.folder(), "2021-07-10");
        PGSimpleDataSource empty = (PGSimpleDataSource) TestDatabase.create();
        prepare(empty, "status");
        add("first night", empty, night);
        PGSimpleDataSource published = done(empty, night);
        SmallInbox second = planted(SmallInbox.standard(folder.resolve("second")))
                .replace(SmallInbox.EPISODES, "C020,10/01/2020,S,C2,N1,U6,PR1,,,", "C020,10/01/2020,S,C2,N1,U6,PR1,01/06/2021,E4A,");
        List<String> next = Ended.nightly(second.folder(), "2021-08-20");
        add("next night", published, next);
        add("rerun", done(published, next), List.of("rerun", "--month", "2021-06", "--reason", "An end was recorded late"));
    }

    private static SmallInbox planted(SmallInbox inbox) {
        inbox.append(SmallInbox.HEADER, CANARY + "01,F,15/03/2010,WBRI," + CANARY + "UPN\n" + CANARY + "02,F," + CANARY + "DOB,WBRI,\n");
        inbox.append(SmallInbox.EPISODES, CANARY + "01,10/01/2020,S,C2,N1,U6,PR1,,,," + CANARY + " H," + CANARY + " P," + CANARY + "\n"
                + CANARY + "02," + CANARY + "DATE,S,C2,N1,U6,PR1,,,,,,\n" + CANARY + "03,10/01/2020,S,\"" + CANARY + "\n");
        return inbox;
    }

    private static void prepare(PGSimpleDataSource database, String... words) {
        Ended ended = new Nights(database).command(words);
        if (ended.exit() != 0) {
            throw new IllegalStateException(ended.err());
        }
    }

    private static PGSimpleDataSource done(PGSimpleDataSource before, List<String> words) {
        PGSimpleDataSource after = TestDatabase.copyOf(before);
        prepare(after, words.toArray(new String[0]));
        return after;
    }

    private void add(String name, PGSimpleDataSource template, List<String> words) throws Exception {
        all.add(FaultScene.of(name, template, words, folder));
    }

    List<FaultScene> all() {
        return all;
    }

    FaultScene scene(String name) {
        return all.stream().filter(scene -> scene.name().equals(name)).findFirst().orElseThrow();
    }

    Path folder() {
        return folder;
    }
}
