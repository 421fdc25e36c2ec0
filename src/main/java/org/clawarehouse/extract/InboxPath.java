package org.clawarehouse.extract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the place of a file in the inbox says about it: {@code [E06000002/]ssda903/[2021/]episodes.csv}.
 *
 * @param name          the path with forward slashes, safe to print
 * @param authorityCode the authority's folder, or null
 * @param folder        the source folder in lower case, or null
 * @param returnYear    the year folder of a statutory return, or null
 */
record InboxPath(String name, String authorityCode, String folder, Integer returnYear) {

    private static final Pattern AUTHORITY = Pattern.compile("[EWSN]\\d{8}");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Set<String> FOLDERS = Set.of("ssda903", "lcs", "placements", "finance", "workforce", "reference",
            "annexa");
    private static final Set<String> WORKBOOKS = Set.of("xlsx", "xlsm", "xls", "xlsb", "ods");
    private static final Set<String> TEXTS = Set.of("csv", "txt", "tsv");
    private static final Pattern SKIPPED =
            Pattern.compile("(?i)\\..*|~\\$.*|.*~|.*\\.(tmp|temp|part|partial|filepart|crdownload|swp|lock)|thumbs\\.db|desktop\\.ini");

    static InboxPath of(Path relative) {
        List<String> parts = new ArrayList<>();
        relative.forEach(part -> parts.add(part.toString()));
        String name = SafeName.of(String.join("/", parts));
        parts.remove(parts.size() - 1);
        String authority = !parts.isEmpty() && AUTHORITY.matcher(parts.get(0)).matches() ? parts.remove(0) : null;
        String folder = parts.isEmpty() ? null : parts.get(0).toLowerCase(Locale.ROOT);
        Integer year = parts.size() > 1 && "ssda903".equals(folder) ? year(name, parts.get(1)) : null;
        return new InboxPath(name, authority, folder, year);
    }

    /** What lies in some other folder below ssda903 cannot be told from the full extract, and must not pass for it. */
    private static Integer year(String name, String folder) {
        if (!YEAR.matcher(folder).matches()) {
            throw Refusal.unusable(name, "NOT_A_YEAR", "a folder below ssda903 that is not a year",
                    "the year in which the return ends, such as ssda903/2021; rename the folder or move it out of the inbox");
        }
        return Integer.valueOf(folder);
    }

    /** Returns the folder that would be the inbox of a file: the one above the nearest folder whose name is known. */
    static Path top(Path file) {
        for (Path folder = file.getParent(); folder.getFileName() != null; folder = folder.getParent()) {
            if (isAuthority(folder)) {
                return folder.getParent();
            }
            if (FOLDERS.contains(folder.getFileName().toString().toLowerCase(Locale.ROOT))) {
                return isAuthority(folder.getParent()) ? folder.getParent().getParent() : folder.getParent();
            }
        }
        return file.getParent();
    }

    private static boolean isAuthority(Path folder) {
        return folder.getFileName() != null && AUTHORITY.matcher(folder.getFileName().toString()).matches();
    }

    static boolean skipped(Path path) {
        return SKIPPED.matcher(path.getFileName().toString()).matches();
    }

    static boolean looksLikeExtract(Path path) {
        return TEXTS.contains(extension(path.getFileName().toString())) || looksLikeWorkbook(path);
    }

    static boolean looksLikeWorkbook(Path path) {
        return WORKBOOKS.contains(extension(path.getFileName().toString()));
    }

    static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
