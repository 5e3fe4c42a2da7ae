package aisle.server.organization;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in to the office, and out. */
@RestController
@RequestMapping("/api/session")
class SessionController {
    private final SignIn signIn;
    private final Stores stores;
    private final Access access;
    private final Attempts attempts;

    SessionController(
            SignIn signIn,
            Stores stores,
            Access access,
            @Value("${aisle.limits.sign-ins-a-minute:30}") long signInsPerMinute) {
        this.signIn = signIn;
        this.stores = stores;
        this.access = access;
        this.attempts = new Attempts(signInsPerMinute);
    }

    record Credentials(
            @NotNull @Size(min = 1, max = 64) String login,
            @NotNull @Size(min = 1, max = 128) String password) {}

    record Me(long id, String name, Role role) {}

    /** A store one works in, with what stands on its receipts. */
    record MyStore(
            long id,
            String name,
            List<String> address,
            String zone,
            String language,
            List<String> receiptFooter,
            String currency,
            int digits,
            boolean demo) {}

    record Session(Me staff, Set<Permission> permissions, List<MyStore> stores) {}

    @PostMapping
    @Open("whoever signs in is not known yet")
    Session open(@RequestBody @Valid Credentials credentials, HttpServletRequest request) {
        attempts.count(request.getRemoteAddr());
        return switch (signIn.attempt(credentials.login(), credentials.password())) {
            case SignIn.Outcome.SignedIn(StaffMember member) -> {
                attempts.wasRight(request.getRemoteAddr());
                begin(request, member);
                yield session(member);
            }
            case SignIn.Outcome.WrongLogin() ->
                throw Problem.of(401, "wrong-login", "Login or password is wrong", "Login or password is wrong.");
            case SignIn.Outcome.LockedOut(var until) ->
                throw Problem.of(
                                423,
                                "locked-out",
                                "Locked for a while",
                                "Too many wrong passwords: this login is locked for up to 15 minutes.")
                        .with("until", until);
        };
    }

    @GetMapping
    @ForCaller("what somebody may do is theirs to know")
    Session current() {
        return session(access.staff());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ForCaller("everybody may leave")
    void close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** A session that a stranger may have planted is not the one that is signed in. */
    private static void begin(HttpServletRequest request, StaffMember member) {
        HttpSession planted = request.getSession(false);
        if (planted != null) {
            planted.invalidate();
        }
        HttpSession session = request.getSession(true);
        CallerFilter.remember(session, member);
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, Long.toString(member.id()));
    }

    private Session session(StaffMember member) {
        List<MyStore> mine = stores.all().stream()
                .filter(store -> member.worksIn(store.id()))
                .map(store -> new MyStore(
                        store.id(),
                        store.name(),
                        store.address(),
                        store.zone().getId(),
                        store.language(),
                        store.receiptFooter(),
                        store.currency().code(),
                        store.currency().digits(),
                        store.demo()))
                .toList();
        return new Session(
                new Me(member.id(), member.name(), member.role()), member.role().permissions(), mine);
    }
}
