package org.clawarehouse.job;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, for what only a process can show: signals, kills, its exit code, its logs. */
final class ChildProcess {

    private static final long LONGEST_SECONDS = 180;

    private final Process process;
    private final Path out;
    private final Path err;

    private ChildProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts it in a working directory, where its output is kept too. */
    static ChildProcess start(Path directory, List<String> words) throws IOException {
        return start(directory, List.of(), words);
    }

    /** Starts it so that it hears SIGINT, which a process started in the background of a script ignores. */
    static ChildProcess startInterruptible(Path directory, List<String> words) throws IOException {
        return start(directory, List.of("env", "--default-signal=INT"), words);
    }

    private static ChildProcess start(Path directory, List<String> prefix, List<String> words) throws IOException {
        List<String> line = new ArrayList<>(prefix);
        line.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:TieredStopAtLevel=1", "-cp", classPath(), "org.clawarehouse.job.Main"));
        line.addAll(words);
        Path out = Files.createTempFile(directory, "out", ".txt");
        Path err = Files.createTempFile(directory, "err", ".txt");
        return new ChildProcess(new ProcessBuilder(line).directory(directory.toFile())
                .redirectOutput(out.toFile()).redirectError(err.toFile()).start(), out, err);
    }

    /** Without the classes of the tests: it logs as it does when it is shipped. */
    static String classPath() {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.endsWith("test-classes")) {
                entries.add(Path.of(entry).toAbsolutePath().toString());
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Returns when it has told people these words. */
    void awaitWords(String words) throws IOException, InterruptedException {
        while (!Files.readString(err).contains(words)) {
            if (!process.isAlive()) {
                throw new IllegalStateException(end().err());
            }
        }
    }

    /** Ends it without a chance to clean up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Stops it where it stands, and lets it go on. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start().waitFor();
    }

    /** Waits at most so long for its end; returns whether it has come. */
    boolean endsWithin(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** Asks it to stop. */
    void terminate() {
        process.destroy();
    }

    /** Waits for its end. */
    Ended end() throws IOException, InterruptedException {
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("still running: " + Files.readString(err));
        }
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err), pid());
    }
}
