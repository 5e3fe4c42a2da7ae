package aisle.server.sales;

import aisle.core.Refusal;
import aisle.core.journal.JournalEntry;
import aisle.server.organization.Invariant;
import aisle.server.organization.QueryInvariant;
import aisle.server.organization.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is always true of the journals. */
@Configuration(proxyBeanMethods = false)
class SalesInvariants {

    private static final int SHOWN = 100;
    private static final int FETCH = 2_000;

    @Bean
    Invariant tendersAddUp(JdbcClient sql) {
        return new QueryInvariant("tenders = lines + tax + rounding", sql, """
                select 'entry ' || e.id as subject,
                    'tenders ' || coalesce(t.paid, 0) || ', lines ' || coalesce(l.net, 0) || ' + tax ' || e.tax_on_top
                        || ' + rounding ' || e.rounding || ', total ' || e.total as detail
                from sales.entry e
                left join (select entry, sum(amount) as paid from sales.tender group by entry) t on t.entry = e.id
                left join (select entry, sum(net) as net from sales.line group by entry) l on l.entry = e.id
                where e.total <> coalesce(l.net, 0) + e.tax_on_top
                    or coalesce(t.paid, 0) <> case e.kind when 'VOID' then 0 else e.total + e.rounding end""");
    }

    @Bean
    Invariant linesHaveTheirEntry(JdbcClient sql) {
        return new QueryInvariant("every line and tender belongs to an entry", sql, """
                select 'entry ' || entry as subject, 'is missing' as detail
                from (select entry from sales.line union select entry from sales.tender
                    union select entry from sales.drawer_move) p
                where not exists (select from sales.entry e where e.id = p.entry)""");
    }

    @Bean
    Invariant refundsWithinSales(JdbcClient sql) {
        return new QueryInvariant("refund <= sale, by line and amount", sql, """
                with back as (
                    select e.refund_of as sale, l.refund_line as line, sum(l.quantity) as quantity, sum(l.net) as net
                    from sales.entry e join sales.line l on l.entry = e.id
                    where e.kind = 'REFUND' and e.refund_of is not null group by e.refund_of, l.refund_line)
                select 'sale ' || b.sale || ', line ' || b.line as subject,
                    'sold ' || coalesce(s.quantity, 0) || ' for ' || coalesce(s.net, 0) || ', back '
                        || -b.quantity || ' for ' || -b.net as detail
                from back b left join sales.line s on s.entry = b.sale and s.line = b.line
                where s.entry is null or s.quantity + b.quantity < 0 or s.net + b.net < 0
                union all
                select 'sale ' || s.id, 'paid ' || s.total + s.rounding || ', back ' || -sum(r.total + r.rounding)
                from sales.entry s join sales.entry r on r.refund_of = s.id
                group by s.id having s.total + s.rounding + sum(r.total + r.rounding) < 0
                union all
                select 'refund ' || e.id || ', line ' || l.line, 'names line ' || l.refund_line || ' of no sale'
                from sales.entry e join sales.line l on l.entry = e.id
                where e.kind = 'REFUND' and e.refund_of is null and l.refund_line is not null""");
    }

    /** What waits under a recorded id with other content, such as an altered copy, is no second sale. */
    @Bean
    Invariant oneIdOneSale(JdbcClient sql) {
        return new QueryInvariant("one id, one sale", sql, """
                select 'entry ' || e.id as subject, 'stands in the record and waits in quarantine ' || q.id as detail
                from sales.quarantine q join sales.entry e on e.id = q.entry and e.body = q.body
                where not exists (
                    select from sales.quarantine_decision d where d.quarantine = q.id and d.outcome = 'RECORDED')
                union all
                select 'quarantine ' || q.id, 'is said to be recorded, but entry ' || q.entry || ' is not there'
                from sales.quarantine q join sales.quarantine_decision d on d.quarantine = q.id
                where d.outcome = 'RECORDED' and not exists (select from sales.entry e where e.id = q.entry)""");
    }

    /**
     * A gap is known to people, and no violation of the record, as far as a quarantined entry behind it reaches: the
     * item says which number was next when it came, whatever of the gap came late after it. An item with a graver
     * reason says none, so all of the gap right before it is known. What came without a hash never took a place in its
     * chain.
     */
    @Bean
    Invariant numbersWithoutGaps(JdbcClient sql) {
        return new QueryInvariant("numbers without gaps", sql, """
                with seen as (
                    select till, number from sales.entry
                    union
                    select till, number from sales.quarantine where number is not null and hash is not null),
                steps as (
                    select till, number, coalesce(lag(number) over (partition by till order by number), 0) + 1 as next
                    from seen)
                select 'till ' || till as subject,
                    'numbers ' || next || ' to ' || number - 1 || ' are missing' as detail
                from steps s where number <> next and not exists (
                    select from sales.quarantine q
                    where q.till = s.till and q.hash is not null and case q.reason
                        when 'number-gap' then q.number >= s.number and q.allowed::bigint <= s.next
                        else q.number = s.number
                            and q.reason in ('form', 'hash-wrong', 'unreadable', 'id-reused') end)
                union all
                select 'till ' || c.till,
                    'the chain stands at ' || c.number || ', the last entry is ' || coalesce(s.last, 0)
                from sales.chain c
                left join (select till, max(number) as last from seen group by till) s on s.till = c.till
                where coalesce(s.last, 0) <> c.number""");
    }

    @Bean
    Invariant drawersAddUp(JdbcClient sql) {
        return new QueryInvariant("drawer = sum of cash events", sql, """
                select 'shift ' || s.id as subject,
                    'drawer ' || s.drawer || ', opening ' || s.opening || ' + cash ' || coalesce(c.cash, 0) as detail
                from sales.shift s
                left join (
                    select e.shift, sum(m.amount) as cash
                    from sales.entry e
                    join (
                        select entry, amount from sales.tender where kind = 'CASH'
                        union all
                        select entry, amount from sales.drawer_move) m on m.entry = e.id
                    group by e.shift) c on c.shift = s.id
                where s.drawer <> s.opening + coalesce(c.cash, 0)""");
    }

    @Bean
    Invariant chainIntact(JdbcClient sql, TransactionTemplate transaction) {
        return new Chain(sql, transaction);
    }

    /**
     * Every recorded entry's hash follows from its stored bytes, and every entry names a hash that came under the
     * number before, recorded or kept in quarantine. What a person recorded from quarantine stands where it stands.
     * Streams, so that any size fits.
     */
    private record Chain(JdbcClient sql, TransactionTemplate transaction) implements Invariant {

        @Override
        public String name() {
            return "chain intact";
        }

        @Override
        public List<Violation> check() {
            Walk walk = new Walk();
            transaction.executeWithoutResult(status -> {
                try (Stream<Link> links = sql
                        .sql("""
                        select till, number, encode(previous, 'hex') as previous, encode(hash, 'hex') as hash, body,
                            exists (
                                select from sales.quarantine q join sales.quarantine_decision d on d.quarantine = q.id
                                where q.entry = e.id and d.outcome = 'RECORDED') as by_person
                        from sales.entry e
                        union all
                        select till, number, null, encode(hash, 'hex'), null, false
                        from sales.quarantine where number is not null and hash is not null
                        order by till, number""")
                        .withFetchSize(FETCH)
                        .query((row, number) -> new Link(
                                row.getLong("till"),
                                row.getLong("number"),
                                row.getString("previous"),
                                row.getString("hash"),
                                row.getString("body"),
                                row.getBoolean("by_person")))
                        .stream()) {
                    links.forEach(walk::step);
                }
            });
            return walk.broken;
        }
    }

    /** An entry in its till's journal; without a body it waits in quarantine, and its hash is believed. */
    private record Link(
            long till,
            long number,
            @Nullable String previous,
            String hash,
            @Nullable String body,
            boolean byPerson) {}

    /** Goes along the journals, link by link. */
    private static final class Walk {

        private final List<Violation> broken = new ArrayList<>();
        private long till;
        private long number;
        /** What came under {@link #number}, and under the one before it; empty where that one is missing. */
        private Set<String> hashes = Set.of();

        private Set<String> before = Set.of();

        void step(Link link) {
            if (link.till() != till) {
                till = link.till();
                number = 0;
                hashes = Set.of(ChainHead.START.hash());
            }
            if (link.number() != number) {
                before = link.number() == number + 1 ? hashes : Set.of();
                number = link.number();
                hashes = new HashSet<>();
            }
            hashes.add(link.hash());
            if (link.body() == null) {
                return;
            }
            checkHash(link, link.body());
            if (!link.byPerson() && !before.isEmpty() && !before.contains(link.previous())) {
                found(
                        link,
                        "names " + link.previous() + " as the hash before it, which is " + String.join(" or ", before));
            }
        }

        private void checkHash(Link link, String body) {
            try {
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                JournalEntry entry = JournalEntry.parse(bytes);
                if (!Arrays.equals(entry.canonical(), bytes)) {
                    found(link, "its stored text is not the canonical one");
                } else if (!JournalEntry.computeHash(bytes).equals(link.hash())
                        || !entry.hash().equals(link.hash())) {
                    found(link, "its hash is " + link.hash() + ", its text gives " + entry.computeHash());
                }
            } catch (Refusal refused) {
                found(link, "its stored text cannot be read: " + refused.getMessage());
            }
        }

        private void found(Link link, String detail) {
            if (broken.size() < SHOWN) {
                broken.add(new Violation("till " + link.till() + ", number " + link.number(), detail));
            }
        }
    }
}
