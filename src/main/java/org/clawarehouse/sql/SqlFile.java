package org.clawarehouse.sql;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * One file of {@code sql/}: a SELECT under a header that says what it means.
 *
 * @param path   where it lies, such as {@code sql/conform/child.sql}
 * @param header the YAML of the first comment
 * @param text   the whole file, header included, so that errors count its lines
 */
public record SqlFile(String path, Map<String, Object> header, String text) {

    /** A value that is a sentence with a colon in it, which YAML would take for a key. */
    private static final Pattern SENTENCE = Pattern.compile("^( *[\\w.]+: +)([^\\['\"{|>#\\s].*: .*)$", Pattern.MULTILINE);

    static SqlFile parse(String path, String text) {
        int end = text.indexOf("*/");
        if (!text.startsWith("/*") || end < 0) {
            throw broken(path, "no header", "a header between /* and */ at its beginning");
        }
        return new SqlFile(path, yaml(path, text.substring(2, end)), text.strip());
    }

    /** Returns the file's name without folder and ending: the table, view or fault it makes. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - ".sql".length());
    }

    /** Returns the name of the folder it lies in. */
    public String folder() {
        String folder = path.substring(0, path.lastIndexOf('/'));
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    /** Returns a header value as text, empty where it is absent. */
    public String header(String key) {
        Object value = header.get(key);
        return value == null ? "" : value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(",")) : value.toString().strip();
    }

    /**
     * Checks that the header has all required keys and no others.
     *
     * @throws StopException with exit 33, naming file and key
     */
    public SqlFile check(Set<String> required, Set<String> optional) {
        for (String key : required) {
            if (header(key).isBlank()) {
                throw broken(path, "no " + key + " in the header", "each of " + String.join(", ", required));
            }
        }
        for (String key : header.keySet()) {
            if (!required.contains(key) && !optional.contains(key)) {
                throw broken(path, "the unknown key " + key + " in the header", "only " + String.join(", ", required));
            }
        }
        return this;
    }

    static StopException broken(String path, String found, String expected) {
        return new StopException(ExitCode.CONFIGURATION, path + " with " + found, expected);
    }

    private static Map<String, Object> yaml(String path, String text) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(SENTENCE.matcher(text).replaceAll(
                    value -> Matcher.quoteReplacement(value.group(1) + '\'' + value.group(2).replace("'", "''") + '\'')));
        } catch (YAMLException e) {
            throw broken(path, "a header that is not YAML", "lines of the form key: value");
        }
    }
}
