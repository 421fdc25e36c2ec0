package org.clawarehouse.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * One file of {@code jobs/extracts}, as written.
 *
 * @param folder the folder it lies in, which is the inbox folder of the table
 * @param table  the table, from the file name
 * @param year   the collection year of an overlay, 0 for the contract itself
 * @param keys   its content; every scalar is text
 */
record ContractFile(String folder, String table, int year, Map<String, Object> keys) {

    private static final Pattern NAME = Pattern.compile("([a-z0-9_]+)(?:\\.(\\d{4}))?\\.yml");
    private static final Set<String> KEYS = Set.of("title", "source", "key", "dated_by", "replaces", "shared", "returns",
            "never_empty", "closed_headings", "ignored", "headless", "intervals", "columns");
    private static final Set<String> OVERLAY_KEYS = Set.of("title", "source", "columns");

    static ContractFile read(String folder, String fileName, String yaml) {
        Matcher name = NAME.matcher(fileName);
        if (!name.matches()) {
            throw wrong(fileName, "a file name", "<table>.yml or <table>.<year>.yml");
        }
        int year = name.group(2) == null ? 0 : Integer.parseInt(name.group(2));
        Map<String, Object> keys = parse(fileName, yaml);
        checkKeys(fileName, keys.keySet(), year == 0 ? KEYS : OVERLAY_KEYS);
        return new ContractFile(folder, name.group(1), year, keys);
    }

    static void checkKeys(String fileName, Set<String> found, Set<String> known) {
        for (String key : found) {
            if (!known.contains(key)) {
                throw wrong(fileName, "the key " + key, "one of " + new TreeSet<>(known));
            }
        }
    }

    static StopException wrong(String fileName, String found, String expected) {
        return new StopException(ExitCode.CONFIGURATION, found + " in jobs/extracts, " + fileName, expected);
    }

    String text(String key) {
        return (String) keys.get(key);
    }

    boolean flag(String key) {
        return "true".equals(keys.get(key));
    }

    List<String> list(String key) {
        return list(keys, key);
    }

    Map<String, Map<String, Object>> columns() {
        return maps(keys.get("columns"));
    }

    @SuppressWarnings("unchecked")
    static List<String> list(Map<String, Object> keys, String key) {
        Object list = keys.get(key);
        return list instanceof String one ? List.of(one) : list == null ? List.of() : List.copyOf((List<String>) list);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object map) {
        return (Map<String, Object>) map;
    }

    @SuppressWarnings("unchecked")
    static Map<String, String> texts(Object map) {
        return map == null ? Map.of() : new LinkedHashMap<>((Map<String, String>) map);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Map<String, Object>> maps(Object map) {
        return map == null ? Map.of() : (Map<String, Map<String, Object>>) map;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> parse(String fileName, String yaml) {
        try {
            return (Map<String, Object>) textOnly().load(yaml);
        } catch (YAMLException | ClassCastException e) {
            throw wrong(fileName, "text that is not YAML", "the format of the files beside it: " + e.getMessage());
        }
    }

    /** Codes such as NO, 0 and 1.0 are texts: a YAML that guesses types would turn them into something else. */
    private static Yaml textOnly() {
        LoaderOptions loading = new LoaderOptions();
        loading.setAllowDuplicateKeys(false);
        DumperOptions dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // none: every scalar stays text
            }
        });
    }
}
