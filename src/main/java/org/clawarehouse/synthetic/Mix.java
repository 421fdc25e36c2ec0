package org.clawarehouse.synthetic;

import java.util.ArrayList;
import java.util.List;

/** Codes and how often each is drawn, written as {@code "N1 62, N2 4"}. */
final class Mix {

    private final List<String> codes = new ArrayList<>();
    private final List<Double> upTo = new ArrayList<>();
    private double total;

    static Mix of(String text) {
        Mix mix = new Mix();
        for (String part : text.split(",")) {
            String[] pair = part.trim().split(" ");
            mix.total += Double.parseDouble(pair[1]);
            mix.codes.add(pair[0]);
            mix.upTo.add(mix.total);
        }
        return mix;
    }

    String draw(Dice dice) {
        double at = dice.next() * total;
        int i = 0;
        while (upTo.get(i) <= at) {
            i++;
        }
        return codes.get(i);
    }
}
