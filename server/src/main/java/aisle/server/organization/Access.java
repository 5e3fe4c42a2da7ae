package aisle.server.organization;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who asks in the present request. Outside a request nobody does. */
@Component
public class Access {
    /**
     * The caller, when there is one.
     *
     * @return staff or till; empty for strangers and in background work
     */
    public Optional<Caller> caller() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof Caller caller ? Optional.of(caller) : Optional.empty();
    }

    /**
     * The signed-in member of staff.
     *
     * @return the member
     * @throws Problem 401 {@code sign-in-needed} when nobody is signed in, 403 when a till asks
     */
    public StaffMember staff() {
        return switch (known()) {
            case StaffMember member -> member;
            case TillDevice till ->
                throw Problem.forbidden("This is for staff in the office; " + till.name() + " is a till.");
            case Agent agent ->
                throw Problem.forbidden("This is for staff in the office; " + agent.name() + " is an agent.");
        };
    }

    /**
     * The till that asks.
     *
     * @return the till
     * @throws Problem 401 {@code sign-in-needed} when nobody is known, 403 when staff ask
     */
    public TillDevice till() {
        return switch (known()) {
            case TillDevice till -> till;
            case StaffMember member ->
                throw Problem.forbidden("This is for tills with their key; " + member.name() + " is staff.");
            case Agent agent ->
                throw Problem.forbidden("This is for tills with their key; " + agent.name() + " is an agent.");
        };
    }

    private Caller known() {
        return caller().orElseThrow(Problem::signInNeeded);
    }
}
