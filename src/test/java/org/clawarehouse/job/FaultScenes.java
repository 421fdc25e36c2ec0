package org.clawarehouse.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.clawarehouse.server.FaultServer;
import org.postgresql.ds.PGSimpleDataSource;

/** The first night, a second one with corrections, and a rerun of the month they change, with canaries in every kind of cell. */
final class FaultScenes implements AutoCloseable {

    static final String FIRST = "first night";
    static final String NEXT = "next night";
    static final String RERUN = "rerun";

    /** What must turn up nowhere but in schemas stage and identity. */
    static final String CANARY = "KANARI";

    private final FaultServer server;
    private final FaultScene.Place place;
    private final List<FaultScene> all = new ArrayList<>();

    FaultScenes(Path folder) throws Exception {
        server = FaultServer.start(folder.resolve("server"));
        SmallInbox first = planted(SmallInbox.standard(folder.resolve("first")));
        List<String> night = Ended.nightly(first.folder(), "2021-07-10");
        PGSimpleDataSource empty = server.createEmpty();
        place = new FaultScene.Place(server, program(folder, server.createEmpty(), night), folder);
        prepare(empty, List.of("status"));
        add(FIRST, empty, night);
        PGSimpleDataSource published = done(empty, night);
        SmallInbox second = planted(SmallInbox.standard(folder.resolve("second")))
                .replace(SmallInbox.EPISODES, "C020,10/01/2020,S,C2,N1,U6,PR1,,,", "C020,10/01/2020,S,C2,N1,U6,PR1,01/06/2021,E4A,");
        List<String> next = Ended.nightly(second.folder(), "2021-08-20");
        add(NEXT, published, next);
        add(RERUN, done(published, next), List.of("rerun", "--month", "2021-06", "--reason", "An end was recorded late"));
    }

    static SmallInbox planted(SmallInbox inbox) {
        inbox.append(SmallInbox.HEADER, CANARY + "01,F,15/03/2010,WBRI," + CANARY + "UPN\n" + CANARY + "02,F," + CANARY + "DOB,WBRI,\n");
        inbox.append(SmallInbox.EPISODES, CANARY + "01,10/01/2020,S,C2,N1,U6,PR1,,,," + CANARY + " H," + CANARY + " P," + CANARY + "\n"
                + CANARY + "02," + CANARY + "DATE,S,C2,N1,U6,PR1,,,,,,\n" + CANARY + "03,10/01/2020,S,\"" + CANARY + "\n");
        return inbox;
    }

    private static JavaProgram program(Path folder, PGSimpleDataSource database, List<String> night) {
        List<String> words = new ArrayList<>(night);
        words.addAll(1, List.of("--database-url", new Nights(database).url()));
        return JavaProgram.quick(folder, words);
    }

    private static void prepare(PGSimpleDataSource database, List<String> words) {
        Ended ended = new Nights(database).command(words.toArray(new String[0]));
        if (ended.exit() != 0) {
            throw new IllegalStateException(ended.err());
        }
    }

    private PGSimpleDataSource done(PGSimpleDataSource before, List<String> words) {
        PGSimpleDataSource after = server.copyOf(before);
        prepare(after, words);
        return after;
    }

    private void add(String name, PGSimpleDataSource template, List<String> words) throws Exception {
        all.add(FaultScene.of(name, place, template, words));
    }

    List<FaultScene> all() {
        return all;
    }

    FaultScene scene(String name) {
        return all.stream().filter(scene -> scene.name().equals(name)).findFirst().orElseThrow();
    }

    FaultScene.Place place() {
        return place;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
