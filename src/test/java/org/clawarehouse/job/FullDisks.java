package org.clawarehouse.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.clawarehouse.extract.HostileWorkbooks;
import org.clawarehouse.server.FaultServer;
import org.postgresql.ds.PGSimpleDataSource;

/** No room on the disk of the data, of the write-ahead log, or of what the program lays aside; then there is room again. */
final class FullDisks {

    private static final int SEGMENT = 16 << 20;
    private static final int CHUNK = 1 << 19;

    private final FaultTrial trial;
    private final FaultScene scene;
    private final Path folder;

    FullDisks(FaultTrial trial, FaultScene first) {
        this.trial = trial;
        this.scene = first;
        this.folder = first.place().folder();
    }

    /** Nights with so much room left for data, in bytes. */
    void data(long... left) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("data-disk"), "700m");
                FaultServer server = FaultServer.start(disk.place().resolve("server"))) {
            server.moveLog(Files.createTempDirectory(folder, "log").resolve("pg_wal"));
            FaultScene night = on(server);
            for (long bytes : left) {
                trial.run("disk full: data", bytes + " bytes left", night, (s, nights) -> {
                    disk.fill(bytes);
                    Ended ended = s.start(nights).end();
                    disk.free();
                    return List.of(FaultTrial.expect(ended, 31));
                });
            }
        }
    }

    /** Nights with so much room left in the last segment of the log that finds room, in bytes. */
    void log(long... left) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("log-disk"), "400m");
                FaultServer server = FaultServer.start(Files.createTempDirectory(folder, "log-server"))) {
            server.moveLog(disk.place().resolve("log"));
            FaultScene night = on(server);
            for (long bytes : left) {
                trial.run("disk full: write-ahead log", bytes + " bytes left", night, (s, nights) -> {
                    nights.ask("checkpoint").update();
                    disk.fill(0);
                    burn(server, nights, bytes);
                    Ended ended = s.start(nights).end();
                    disk.free();
                    server.awaitUp();
                    return List.of(FaultTrial.expect(ended, 30, 31));
                });
            }
        }
    }

    /** Writes into the log until so much is left of its last segment. */
    private static void burn(FaultServer server, Nights nights, long left) throws Exception {
        while (server.hasSegmentsAhead(nights.one("select pg_walfile_name(pg_current_wal_insert_lsn())")) || room(nights) > left + CHUNK) {
            nights.one("select pg_logical_emit_message(false, '', repeat('x', " + CHUNK + "))::text");
        }
    }

    private static long room(Nights nights) {
        return SEGMENT - Long.parseLong(nights.one("select file_offset from pg_walfile_name_offset(pg_current_wal_insert_lsn())"));
    }

    /** A night whose temporary files find no room, at first or for a workbook of many texts; the same command then finds it. */
    void spool(long... left) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("spool-disk"), "64m")) {
            JavaProgram program = scene.place().program().with("-Djava.io.tmpdir=" + disk.place());
            SmallInbox inbox = FaultScenes.planted(SmallInbox.standard(Files.createTempDirectory(folder, "many-texts")))
                    .remove("ssda903/uasc.csv").put("ssda903/uasc.xlsx", HostileWorkbooks.withManyTexts("CHILD", "SEX", "DOB", "DUC"));
            List<String> words = Ended.nightly(inbox.folder(), scene.words().get(4));
            for (long bytes : left) {
                trial.run("disk full: temporary files", bytes + " bytes left", scene, (s, nights) -> {
                    disk.fill(bytes);
                    Ended full = s.start(program, nights.url(), words).end();
                    disk.free();
                    Ended roomy = s.start(program, nights.url(), words).end();
                    if (Files.list(disk.place()).findAny().isPresent()) {
                        throw new IllegalStateException("temporary files left behind");
                    }
                    return List.of(FaultTrial.expect(full, 31), FaultTrial.expect(roomy, 0));
                });
            }
        }
    }

    private FaultScene on(FaultServer server) {
        PGSimpleDataSource template = server.createEmpty();
        FaultTrial.expect(new Nights(template).command("status"), 0);
        return new FaultScene(scene.name(), new FaultScene.Place(server, scene.place().program(), folder), template, scene.words(),
                scene.before(), scene.calm());
    }
}
