package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Ten statistical neighbours of each authority: of Middlesbrough those of the 2021 and the 2025 model, of the others those
 * with the nearest rate of children looked after.
 */
final class Neighbours {

    static final LocalDate MODEL_2021 = LocalDate.of(2011, 4, 1);
    static final LocalDate MODEL_2025 = LocalDate.of(2025, 5, 1);

    private static final int TEN = 10;
    /** Four of each set are others than before. */
    private static final int KEPT = 6;
    private static final List<String> MIDDLESBROUGH = List.of("E08000023", "E06000009", "E06000021", "E06000001", "E08000006",
            "E08000005");
    private static final List<String> UNTIL_2025 = List.of("E06000006", "E08000008", "E06000010", "E08000011");
    private static final List<String> SINCE_2025 = List.of("E08000021", "E08000031", "E08000030", "E08000012");

    private final List<Authority> country;
    private final Map<String, Authority> byCode;

    Neighbours(List<Authority> country) {
        this.country = country;
        this.byCode = country.stream().collect(Collectors.toMap(Authority::code, Function.identity()));
    }

    /** The ten that are valid on this day. */
    List<Authority> of(Authority authority, LocalDate date) {
        boolean earlier = date.isBefore(MODEL_2025);
        if (authority.isCalibrated()) {
            List<String> codes = new ArrayList<>(MIDDLESBROUGH);
            codes.addAll(earlier ? UNTIL_2025 : SINCE_2025);
            return codes.stream().map(byCode::get).toList();
        }
        List<Authority> near = country.stream().filter(other -> other != authority)
                .sorted(Comparator.comparing((Authority other) -> Math.abs(rate(other) - rate(authority)))
                        .thenComparing(Authority::code)).toList();
        return IntStream.range(0, TEN).mapToObj(i -> near.get(earlier || i < KEPT ? i : i + TEN - KEPT)).toList();
    }

    private static double rate(Authority authority) {
        return authority.size() / authority.population(2015);
    }

    List<String> lines(LocalDate last) {
        List<String> lines = new ArrayList<>(List.of("LA_CODE,NEIGHBOUR_CODE,VALID_FROM"));
        for (LocalDate from : List.of(MODEL_2021, MODEL_2025)) {
            if (!from.isAfter(last)) {
                country.forEach(authority -> of(authority, from).forEach(neighbour ->
                        lines.add(authority.code() + "," + neighbour.code() + "," + Table.british(from))));
            }
        }
        return lines;
    }
}
