package org.clawarehouse.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many cases each worker is to hold, so that a given share of posts holds 15 to 20 and all hold so many together. */
final class Loads {

    private static final double USUAL = 17.6;
    private static final double FEW = 10;
    private static final double MANY = 24;
    private static final double BEYOND_ALL = 40;

    private final List<Worker> workers;
    private final Map<Worker, int[]> bounds = new HashMap<>();
    private final Map<Worker, Integer> loads = new HashMap<>();
    private final Dice dice;

    private Loads(List<Worker> workers, Dice dice) {
        this.workers = workers;
        this.dice = dice;
    }

    /**
     * @param between tenths of posts that hold 15 to 20 cases
     * @param cases of all these workers together
     */
    static Map<Worker, Integer> of(List<Worker> workers, int between, int cases, Dice dice) {
        Loads loads = new Loads(workers, dice);
        Set<Worker> chosen = loads.choose(between);
        loads.bound(chosen, cases);
        loads.level(cases);
        return loads.loads;
    }

    /** Those who are there already first; others as far as the sum needs them. */
    private Set<Worker> choose(int between) {
        List<Worker> ordered = new ArrayList<>(workers);
        ordered.sort(Comparator.comparing((Worker worker) -> !worker.isBetween()).thenComparing(worker -> worker.number));
        boolean[][] reach = reach(ordered, between);
        int rest = between;
        while (!reach[0][rest]) {
            rest--;
        }
        Set<Worker> chosen = new HashSet<>();
        for (int i = 0; i < ordered.size(); i++) {
            int left = rest - ordered.get(i).tenths;
            if (left >= 0 && reach[i + 1][left]) {
                chosen.add(ordered.get(i));
                rest = left;
            }
        }
        return chosen;
    }

    /** Which sums the workers from each place on can make. */
    private static boolean[][] reach(List<Worker> ordered, int sum) {
        boolean[][] reach = new boolean[ordered.size() + 1][sum + 1];
        reach[ordered.size()][0] = true;
        for (int i = ordered.size() - 1; i >= 0; i--) {
            for (int s = 0; s <= sum; s++) {
                int left = s - ordered.get(i).tenths;
                reach[i][s] = reach[i + 1][s] || left >= 0 && reach[i + 1][left];
            }
        }
        return reach;
    }

    private void bound(Set<Worker> between, int cases) {
        double expected = 0;
        List<Worker> others = new ArrayList<>();
        for (Worker worker : workers) {
            expected += (between.contains(worker) ? USUAL : MANY) * worker.tenths / 10;
            if (between.contains(worker)) {
                bound(worker, worker.fewest(), worker.most(), USUAL);
            } else {
                others.add(worker);
            }
        }
        others.sort(Comparator.comparing(Worker::load).thenComparing(Comparator.comparing((Worker worker) -> -worker.number)));
        for (Worker worker : others) {
            boolean few = expected > cases;
            expected -= few ? (MANY - FEW) * worker.tenths / 10 : 0;
            bound(worker, few ? 1 : worker.most() + 1, few ? worker.fewest() - 1 : worker.most(BEYOND_ALL), few ? FEW : MANY);
        }
    }

    /** What a worker holds now as far as it fits; a new one begins with the usual number. */
    private void bound(Worker worker, int low, int high, double usual) {
        int start = worker.cases.isEmpty() ? worker.most(usual) : worker.cases.size();
        bounds.put(worker, new int[] {low, high});
        loads.put(worker, Math.max(low, Math.min(high, start)));
    }

    private void level(int cases) {
        int missing = cases - loads.values().stream().mapToInt(Integer::intValue).sum();
        int step = Integer.signum(missing);
        while (missing != 0) {
            List<Worker> able = workers.stream().filter(worker -> has(worker, step)).toList();
            if (able.isEmpty()) {
                return;
            }
            loads.merge(dice.pick(able), step, Integer::sum);
            missing -= step;
        }
    }

    private boolean has(Worker worker, int step) {
        int next = loads.get(worker) + step;
        return next >= bounds.get(worker)[0] && next <= bounds.get(worker)[1];
    }
}
