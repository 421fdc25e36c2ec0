package org.clawarehouse.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * One case: rows as they arrive, and what must come of them.
 *
 * @param file      name of the case file, the indicator it is about
 * @param name      the sentence it proves
 * @param authority the authority it runs under, so that all cases can be loaded together
 * @param asAt      extract date
 * @param given     rows by table, the first line its headings
 * @param expect    what must come of them
 */
record Case(String file, String name, String authority, LocalDate asAt, Map<String, String> given, Map<String, String> expect) {

    private static final LocalDate USUAL_DATE = LocalDate.of(2021, 7, 15);

    /** Returns the cases of every file below a folder. */
    static List<Case> readAll(Path folder) {
        try (var paths = Files.walk(folder)) {
            List<Case> cases = new ArrayList<>();
            for (Path path : paths.filter(p -> p.toString().endsWith(".yml")).sorted().toList()) {
                read(path, cases);
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Path path, List<Case> cases) throws IOException {
        Map<?, ?> yaml = texts().load(Files.readString(path));
        for (Object each : (List<?>) yaml.get("cases")) {
            Map<?, ?> one = (Map<?, ?>) each;
            Object asAt = one.get("as_at");
            cases.add(new Case(path.getFileName().toString(), one.get("name").toString(), "E%08d".formatted(90000001 + cases.size()),
                    asAt == null ? USUAL_DATE : LocalDate.parse(asAt.toString()), map(one.get("given")), map(one.get("expect"))));
        }
    }

    /** Everything is text: a date or a number in a case is what somebody typed. */
    private static Yaml texts() {
        LoaderOptions options = new LoaderOptions();
        DumperOptions dumper = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            }
        });
    }

    private static Map<String, String> map(Object yaml) {
        Map<String, String> map = new LinkedHashMap<>();
        ((Map<?, ?>) yaml).forEach((key, value) -> map.put(key.toString(), value == null ? "" : value.toString().strip()));
        return map;
    }
}
