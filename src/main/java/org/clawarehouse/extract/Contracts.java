package org.clawarehouse.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The contracts of all incoming tables, as {@code jobs/extracts} describes them. */
public final class Contracts {

    private static final Path FOLDER = Path.of("jobs", "extracts");

    private final Map<String, ContractFamily> families;

    private Contracts(Collection<ContractFile> files) {
        this.families = ContractFamily.of(files);
    }

    /** Loads {@code jobs/extracts} of the working directory, or, where there is none, those the program brings along. */
    public static Contracts load() {
        return Files.isDirectory(FOLDER) ? load(FOLDER) : bundled();
    }

    /** Loads the contracts of a folder: {@code <source>/<table>.yml} and its overlays {@code <table>.<year>.yml}. */
    public static Contracts load(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<ContractFile> files = new ArrayList<>();
            for (Path path : paths.filter(p -> p.toString().endsWith(".yml")).sorted().toList()) {
                files.add(ContractFile.read(path.toAbsolutePath().getParent().getFileName().toString(),
                        path.getFileName().toString(), Files.readString(path)));
            }
            return new Contracts(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Contracts bundled() {
        try {
            List<ContractFile> files = new ArrayList<>();
            for (Resource resource : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:jobs/extracts/*/*.yml")) {
                String[] path = resource.getURL().getPath().split("/");
                files.add(ContractFile.read(path[path.length - 2], path[path.length - 1],
                        resource.getContentAsString(StandardCharsets.UTF_8)));
            }
            return new Contracts(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns every contract with the codes of the newest collection year, sorted by table. */
    public List<Contract> all() {
        return layouts().stream().map(Layout::contract).toList();
    }

    /** Returns the contract of a table with the codes of the newest collection year. */
    public Contract forTable(String table) {
        return forTable(table, Integer.MAX_VALUE);
    }

    /**
     * Returns the contract of a table as it stood in a collection year, named by the March it ends in.
     * The columns and their order are the same in every year. Codes that came later are known too;
     * codes withdrawn by then are legacy codes.
     */
    public Contract forTable(String table, int collectionYear) {
        return layout(table, collectionYear).contract();
    }

    List<Layout> layouts() {
        return families.keySet().stream().map(table -> layout(table, Integer.MAX_VALUE)).toList();
    }

    Layout layout(String table, int collectionYear) {
        ContractFamily family = families.get(table);
        if (family == null) {
            throw new StopException(ExitCode.CONFIGURATION, "no contract of a table " + table,
                    "one of " + new TreeMap<>(families).keySet() + " (jobs/extracts)");
        }
        return family.layout(collectionYear, this);
    }
}
