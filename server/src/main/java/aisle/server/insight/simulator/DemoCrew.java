package aisle.server.insight.simulator;

import aisle.server.organization.Role;
import aisle.server.organization.StaffMember;
import java.util.List;

/**
 * Who sells in the demo shop. People come and go there as in any shop: whoever is left takes the turns.
 *
 * @param cashiers at least one, taking turns
 * @param lead who sells at the third till and approves refunds
 */
record DemoCrew(List<Long> cashiers, long lead) {

    /** Of those who work there now. */
    static DemoCrew of(List<StaffMember> people) {
        var cashiers = ids(people, Role.CASHIER);
        var leads = ids(people, Role.SHIFT_LEAD);
        var all = people.stream().map(StaffMember::id).sorted().toList();
        var selling = cashiers.isEmpty() ? all : cashiers;
        return new DemoCrew(selling, leads.isEmpty() ? all.getFirst() : leads.getFirst());
    }

    private static List<Long> ids(List<StaffMember> people, Role role) {
        return people.stream()
                .filter(member -> member.role() == role)
                .map(StaffMember::id)
                .sorted()
                .toList();
    }

    long cashier(long turn) {
        return cashiers.get((int) Math.floorMod(turn, (long) cashiers.size()));
    }
}
