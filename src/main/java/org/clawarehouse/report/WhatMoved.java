package org.clawarehouse.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The indicators whose change in a year is more than their usual month-to-month movement would explain: with m the
 * mean monthly movement, a change over twelve months above 1.773 × √12 × m.
 */
final class WhatMoved {

    private static final int AT_MOST = 5;
    private static final int FEWEST_MOVEMENTS = 11;
    /** (1.773 × √12)²: comparing squares needs no root. */
    private static final BigDecimal THRESHOLD_SQUARED = new BigDecimal("37.722348");

    private record Move(Card card, BigDecimal strength) {
    }

    private WhatMoved() {
    }

    /** Returns at most five cards, the clearest move first; variants are left to their parents. */
    static List<Card> mostly(ScorecardData data) {
        return data.everyCard().stream()
                .filter(card -> !card.indicator().isVariant())
                .map(card -> new Move(card, strength(card)))
                .filter(move -> move.strength().compareTo(BigDecimal.ONE) > 0)
                .sorted(Comparator.comparing(Move::strength).reversed())
                .limit(AT_MOST).map(Move::card).toList();
    }

    /** Returns the square of the change in a year over the square of what noise explains; 0 where nobody can say. */
    static BigDecimal strength(Card card) {
        List<BigDecimal> movements = movements(card.history());
        BigDecimal now = card.current().value();
        if (now == null || card.yearAgo() == null || movements.size() < FEWEST_MOVEMENTS) {
            return BigDecimal.ZERO;
        }
        BigDecimal sum = movements.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal mean = sum.divide(BigDecimal.valueOf(movements.size()), MathContext.DECIMAL64);
        BigDecimal change = now.subtract(card.yearAgo());
        return change.multiply(change).divide(THRESHOLD_SQUARED.multiply(mean.multiply(mean)), MathContext.DECIMAL64);
    }

    private static List<BigDecimal> movements(List<BigDecimal> history) {
        List<BigDecimal> movements = new ArrayList<>();
        for (int i = 1; i < history.size(); i++) {
            BigDecimal before = history.get(i - 1);
            BigDecimal after = history.get(i);
            if (Objects.nonNull(before) && Objects.nonNull(after)) {
                movements.add(after.subtract(before).abs());
            }
        }
        return movements;
    }
}
