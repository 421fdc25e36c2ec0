package org.clawarehouse.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes the extracts of invented councils as an inbox: source files and nothing else. The first council is Middlesbrough,
 * whose figures from June 2020 to December 2021 are those its board was shown; every child in it is invented.
 */
public final class SyntheticAuthority {

    /** Far enough beyond December 2021 for its quotas. */
    private static final YearMonth SIMULATED_TO = YearMonth.of(2022, 12);

    private SyntheticAuthority() {
    }

    /**
     * What to write.
     *
     * @param seed the same seed gives the same bytes
     * @param authorities from 1 to 153; more than one are written each below its code
     * @param from whoever was looked after, or a care leaver under 22, in this month or later is in the extracts, with the
     *     whole history; the first careers begin in April 2011
     * @param to nothing is dated after the last day of this month; a later month only appends
     * @param corrections whether staff have put old rows right since the extracts without it were written: about ten rows
     *     differ, and no other
     */
    public record Options(long seed, int authorities, YearMonth from, YearMonth to, boolean corrections) {

        /** Extracts as staff first recorded what happened. */
        public Options(long seed, int authorities, YearMonth from, YearMonth to) {
            this(seed, authorities, from, to, false);
        }

        /** Checks the bounds. */
        public Options {
            if (authorities < 1 || authorities > Authority.country().size()) {
                throw new IllegalArgumentException("authorities: found " + authorities + "; expected 1 to 153");
            }
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("months: found " + from + " to " + to + "; expected the later one last");
            }
        }

        /** One authority with seed 2021, April 2011 to December 2021. */
        public static Options defaults() {
            return new Options(2021, 1, YearMonth.of(2011, 4), YearMonth.of(2021, 12));
        }

        LocalDate last() {
            return to.atEndOfMonth();
        }

        /** Careers go on a year beyond what is written, so that it does not matter where writing stops. */
        YearMonth simulatedTo() {
            YearMonth beyond = to.plusMonths(12);
            return beyond.isAfter(SIMULATED_TO) ? beyond : SIMULATED_TO;
        }
    }

    /**
     * Writes an inbox.
     *
     * @param out the inbox folder; made if it is not there
     * @param progress is told, in words, when an authority is written
     * @return the corrections that were planted, those of the first authority first
     * @throws IOException when a file cannot be written
     */
    public static List<Correction> write(Path out, Options options, Consumer<String> progress) throws IOException {
        List<Correction> planted = new ArrayList<>();
        List<Authority> country = Authority.country();
        Gazetteer gazetteer = Gazetteer.of(options.seed());
        Path reference = out.resolve("reference");
        Reference.write(reference, gazetteer, country, options.last());
        Published.write(reference, country, options.last());
        for (Authority authority : country.subList(0, options.authorities())) {
            Path folder = options.authorities() == 1 ? out : out.resolve(authority.code());
            Extracts extracts = new Extracts(authority, options, gazetteer);
            int children = extracts.write(folder);
            planted.addAll(extracts.corrections());
            progress.accept(authority.code() + " " + authority.name() + ": " + children + " children");
        }
        return planted;
    }
}
