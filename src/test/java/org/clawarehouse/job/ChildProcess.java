package org.clawarehouse.job;

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
        return start(JavaProgram.asBuilt(), directory, words);
    }

    /** Starts it so that it hears SIGINT, which a process started in the background of a script ignores. */
    static ChildProcess startInterruptible(Path directory, List<String> words) throws IOException {
        return start(JavaProgram.asBuilt().by("env", "--default-signal=INT"), directory, words);
    }

    /** Starts it in a certain way. */
    static ChildProcess start(JavaProgram program, Path directory, List<String> words) throws IOException {
        List<String> line = new ArrayList<>(program.line());
        line.addAll(words);
        Path out = Files.createTempFile(directory, "out", ".txt");
        Path err = Files.createTempFile(directory, "err", ".txt");
        return new ChildProcess(new ProcessBuilder(line).directory(directory.toFile())
                .redirectOutput(out.toFile()).redirectError(err.toFile()).start(), out, err);
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

    /** Asks it to stop as a person at a terminal does. */
    void interrupt() throws IOException, InterruptedException {
        signal("INT");
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
