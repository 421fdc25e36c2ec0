package org.clawarehouse.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The files of {@code jobs/} and {@code sql/}: those of a directory that holds both, else those inside the program's jar.
 *
 * @param root the directory that holds both, or null for the jar
 */
public record ProgramFiles(Path root) {

    /** Returns the files of the working directory where it holds {@code jobs/authority.yml} and {@code sql/}, else the jar's. */
    public static ProgramFiles locate() {
        Path here = Path.of("");
        boolean complete = Files.isRegularFile(here.resolve("jobs/authority.yml")) && Files.isDirectory(here.resolve("sql/indicators"));
        return new ProgramFiles(complete ? here : null);
    }

    /** Returns the SQL files below a folder such as {@code sql/indicators}, sorted by path. */
    public List<SqlFile> sql(String folder) {
        return texts(folder, ".sql").entrySet().stream().map(e -> SqlFile.parse(e.getKey(), e.getValue())).toList();
    }

    /** Returns the SQL files that lie directly in a folder, not below it. */
    public List<SqlFile> sqlIn(String folder) {
        return sql(folder).stream().filter(f -> f.path().lastIndexOf('/') == folder.length()).toList();
    }

    /**
     * Returns the text of one file.
     *
     * @throws StopException with exit 33 where there is none
     */
    public String text(String path) {
        return texts(path.substring(0, path.lastIndexOf('/')), path.substring(path.lastIndexOf('/'))).values().stream().findFirst()
                .orElseThrow(() -> new StopException(ExitCode.CONFIGURATION, "no file " + path, "it, as in the program's own jobs and sql"));
    }

    /**
     * Returns the keys of a YAML file.
     *
     * @throws StopException with exit 33 where it holds none
     */
    public Map<?, ?> yaml(String path) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            if (new Yaml(new SafeConstructor(options)).load(text(path)) instanceof Map<?, ?> map) {
                return map;
            }
            throw notYaml(path, "");
        } catch (MarkedYAMLException e) {
            throw notYaml(path, ", line " + (e.getProblemMark().getLine() + 1));
        } catch (YAMLException e) {
            throw notYaml(path, "");
        }
    }

    private static StopException notYaml(String path, String line) {
        return new StopException(ExitCode.CONFIGURATION, path + line + ": no YAML, or a key twice", "lines of the form key: value");
    }

    /** Returns the SHA-256 over every file that defines what is computed, as 64 hexadecimal digits. */
    public String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String folder : List.of("jobs", "sql")) {
                texts(folder, "").forEach((path, text) -> {
                    digest.update(path.getBytes(StandardCharsets.UTF_8));
                    digest.update(text.getBytes(StandardCharsets.UTF_8));
                });
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the texts of the files below a folder that have this ending, by path. */
    public SortedMap<String, String> texts(String folder, String ending) {
        try {
            return root == null ? ofJar(folder, ending) : ofDirectory(folder, ending);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TreeMap<String, String> ofDirectory(String folder, String ending) throws IOException {
        try (var paths = Files.walk(root.resolve(folder))) {
            TreeMap<String, String> texts = new TreeMap<>();
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(path).toString().replace('\\', '/');
                if (('/' + name).endsWith(ending)) {
                    texts.put(name, Files.readString(path));
                }
            }
            return texts;
        }
    }

    private TreeMap<String, String> ofJar(String folder, String ending) throws IOException {
        Resource[] resources = new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/**/*.*");
        return Arrays.stream(resources).filter(r -> inside(folder, r).endsWith(ending)).collect(Collectors.toMap(
                r -> inside(folder, r), ProgramFiles::read, (first, second) -> first, TreeMap::new));
    }

    private static String inside(String folder, Resource resource) {
        try {
            String url = resource.getURL().toString();
            return url.substring(url.lastIndexOf('/' + folder + '/') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Resource resource) {
        try (InputStream in = resource.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
