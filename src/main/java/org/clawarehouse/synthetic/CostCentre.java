package org.clawarehouse.synthetic;

import java.util.List;

/** A cost centre and its share of what its group spends. */
record CostCentre(String code, String name, boolean inCare, boolean childrensServices, double share) {

    private static final List<CostCentre> ALL = List.of(
            new CostCentre("C100", "Fostering – in-house", true, true, 0.16),
            new CostCentre("C110", "Fostering – independent agencies", true, true, 0.19),
            new CostCentre("C120", "Residential – external", true, true, 0.36),
            new CostCentre("C130", "Residential – in-house", true, true, 0.13),
            new CostCentre("C140", "Leaving care and supported accommodation", true, true, 0.07),
            new CostCentre("C150", "Adoption and special guardianship", true, true, 0.09),
            new CostCentre("S200", "Assessment and safeguarding", false, true, 0.45),
            new CostCentre("S210", "Early help", false, true, 0.25),
            new CostCentre("S220", "Youth justice", false, true, 0.12),
            new CostCentre("S230", "Management and support", false, true, 0.18),
            new CostCentre("E900", "Schools capital", false, false, 0.6),
            new CostCentre("E910", "Home to school transport", false, false, 0.4));

    static List<CostCentre> all() {
        return ALL;
    }

    static List<CostCentre> forChildrenInCare() {
        return ALL.stream().filter(CostCentre::inCare).toList();
    }

    static List<CostCentre> otherServices() {
        return ALL.stream().filter(centre -> !centre.inCare && centre.childrensServices).toList();
    }

    static List<CostCentre> elsewhere() {
        return ALL.stream().filter(centre -> !centre.childrensServices).toList();
    }
}
