package org.clawarehouse.job;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program without the classes of the tests, so that it logs as it does when it is shipped.
 *
 * @param line what is typed before the words of a command
 */
record JavaProgram(List<String> line) {

    private static final String TESTS = "test-classes";

    /** Returns the program as it lies in the directory of the build. */
    static JavaProgram asBuilt() {
        return of(List.of(), entries());
    }

    /**
     * Returns the program as a jar, with an archive of the classes that a first run of it loads: where a program is
     * started some hundred times, that is a second each.
     *
     * @param words what the first run does
     */
    static JavaProgram quick(Path folder, List<String> words) {
        Path jar = folder.resolve("program.jar");
        pack(entries().stream().filter(Files::isDirectory).toList(), jar);
        List<Path> path = Stream.concat(Stream.of(jar), entries().stream().filter(entry -> !Files.isDirectory(entry))).toList();
        Path archive = folder.resolve("program.jsa");
        of(List.of("-XX:+UseSerialGC", "-XX:ArchiveClassesAtExit=" + archive), path).run(folder, words);
        return of(List.of("-XX:+UseSerialGC", "-XX:SharedArchiveFile=" + archive), path);
    }

    /** Returns the program with an option of the virtual machine, which wins over those it has. */
    JavaProgram with(String option) {
        List<String> words = new ArrayList<>(line);
        words.add(words.indexOf("-cp"), option);
        return new JavaProgram(words);
    }

    /** Returns the program started by another. */
    JavaProgram by(String... prefix) {
        return new JavaProgram(Stream.concat(Stream.of(prefix), line.stream()).toList());
    }

    private static JavaProgram of(List<String> options, List<Path> path) {
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:TieredStopAtLevel=1"));
        words.addAll(options);
        words.addAll(List.of("-cp", classPath(path), "org.clawarehouse.job.Main"));
        return new JavaProgram(words);
    }

    /** Returns the class path of the program as it lies in the directory of the build. */
    static String classPath() {
        return classPath(entries());
    }

    private static String classPath(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> entries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith(TESTS)).map(entry -> Path.of(entry).toAbsolutePath()).toList();
    }

    private void run(Path folder, List<String> words) {
        try {
            ChildProcess.start(this, folder, words).end();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pack(List<Path> folders, Path jar) {
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(out)) {
            for (Path folder : folders) {
                pack(folder, entries);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pack(Path folder, JarOutputStream entries) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> !each.equals(folder)).sorted().toList()) {
                boolean directory = Files.isDirectory(file);
                entries.putNextEntry(new JarEntry(folder.relativize(file).toString().replace('\\', '/') + (directory ? "/" : "")));
                if (!directory) {
                    Files.copy(file, entries);
                }
            }
        }
    }
}
