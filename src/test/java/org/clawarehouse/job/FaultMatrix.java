package org.clawarehouse.job;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Everything that is tried, in order; chance decides moments, and how often each scene is killed at one is given. */
final class FaultMatrix {

    private static final int REPLIES = 6;

    /** Not every run writes as often to the last. */
    private static final int SPARE = 10;

    private final FaultScenes scenes;
    private final FaultTrial trial;
    private final Random random;
    private final int kills;

    FaultMatrix(FaultScenes scenes, FaultTrial trial, long seed, int kills) {
        this.scenes = scenes;
        this.trial = trial;
        this.random = new Random(seed);
        this.kills = kills;
    }

    void all() throws Exception {
        for (FaultScene scene : scenes.all()) {
            process(new ProcessFaults(trial), scene);
            database(new DatabaseFaults(trial), scene);
            server(new ServerFaults(trial), scene);
        }
        FaultScene first = scenes.scene(FaultScenes.FIRST);
        FaultScene next = scenes.scene(FaultScenes.NEXT);
        inCopy(first);
        new ProcessFaults(trial).ofTwoKinds(next);
        migrations(new MigrationFaults(trial, first));
        FileFaults files = new FileFaults(trial, next);
        new DamagedDeliveries(files).all(random, kills);
        new HostileDeliveries(files).all();
        disks(new FullDisks(trial, first));
    }

    private int anyWrite(FaultScene scene) {
        return 1 + random.nextInt(scene.writes() - SPARE);
    }

    private void process(ProcessFaults process, FaultScene scene) throws Exception {
        process.killedAt(scene, FaultPoint.IN_COMMIT);
        for (String books : List.of("run.run", "batch.batch_job_execution", "batch.batch_step_execution")) {
            process.killedAtEachWriteTo(scene, books);
        }
        for (int i = 0; i < kills; i++) {
            process.killedAt(scene, anyWrite(scene));
            process.killedAtRandom(scene, random, 1 + i % 3);
        }
        process.killedDuringRecovery(scene, scene.writes() / 2, 1, 2, 3, 4);
        process.killedDuringRecovery(scene, anyWrite(scene), 1 + random.nextInt(12), 1 + random.nextInt(12));
        process.frozen(scene, anyWrite(scene));
        process.frozen(scene, scene.writes() - 10);
        process.together(scene, 2);
        process.together(scene, 4);
        for (int megabytes = 6; megabytes <= 18; megabytes += 3) {
            process.withMemory(scene, megabytes);
        }
        for (int i = 0; i < 3; i++) {
            process.terminated(scene, random);
            process.interrupted(scene, random);
        }
    }

    private void database(DatabaseFaults database, FaultScene scene) throws Exception {
        database.sessionTerminatedAt(scene, FaultPoint.IN_COMMIT);
        for (int i = 0; i < 3; i++) {
            database.sessionTerminatedAt(scene, anyWrite(scene));
            database.cut(scene, random);
        }
        for (int i = 0; i < REPLIES; i++) {
            database.replyLost(scene, 1 + random.nextInt((int) scene.calm().commits()));
        }
        for (Map.Entry<String, Integer> refusal : new TreeMap<>(DatabaseFaults.REFUSALS).entrySet()) {
            database.refusedAt(scene, anyWrite(scene), refusal.getKey());
            database.refusedFrom(scene, anyWrite(scene), refusal.getKey());
        }
        database.refusedAt(scene, FaultPoint.IN_COMMIT, "53100");
        database.noTemporaryFiles(scene);
        database.readOnly(scene);
        database.lockTimeout(scene, "mart.fact_indicator");
        database.noConnections(scene, 0);
        database.noConnections(scene, 1 + random.nextInt(3));
        database.closedPort(scene);
    }

    private void server(ServerFaults server, FaultScene scene) throws Exception {
        int publishing = scene.firstWriteTo("mart.fact_indicator");
        server.killedAt(scene, FaultPoint.IN_COMMIT);
        server.killedAt(scene, publishing);
        server.killedAt(scene, anyWrite(scene));
        server.restartedAt(scene, publishing);
        server.restartedAt(scene, anyWrite(scene));
        server.sessionKilledAt(scene, publishing);
        server.sessionKilledAt(scene, anyWrite(scene));
    }

    private void inCopy(FaultScene first) throws Exception {
        new ProcessFaults(trial).killedAt(first, FaultPoint.IN_COPY);
        new DatabaseFaults(trial).sessionTerminatedAt(first, FaultPoint.IN_COPY);
        new DatabaseFaults(trial).refusedAt(first, FaultPoint.IN_COPY, "53100");
        new ServerFaults(trial).killedAt(first, FaultPoint.IN_COPY);
        new ServerFaults(trial).restartedAt(first, FaultPoint.IN_COPY);
    }

    private void migrations(MigrationFaults migrations) throws Exception {
        for (int i = 0; i < 3; i++) {
            migrations.killed(random);
        }
        migrations.together(2);
        migrations.together(4);
    }

    private void disks(FullDisks disks) throws Exception {
        disks.data(0, 300_000, 2_000_000, 1_000_000 + random.nextInt(6_000_000));
        disks.log(0, 1_000_000, random.nextInt(4_000_000));
        disks.spool(0, 1_000_000);
    }
}
