-- Everything that agents' runs leave behind, read from the record and not from what the runs say of themselves: when it
-- came to be, and what it is, without ids and numbers, so that the effects of two runs with the same work are the same.
with decided as (
    select e.proposal, e.kind, e.at, p.kind || ' ' || p.change::text as what
    from assistant.proposal_event e join assistant.proposal p on p.id = e.proposal
    where p.store = :store and e.staff is null
), ordered as (
    select o.id, o.placed_at, 'supplier ' || o.supplier || ' ' || string_agg(l.product || ':' || l.quantity, ' ' order by l.product) as what
    from purchasing.purchase_order o join purchasing.purchase_order_line l on l.purchase_order = o.id
    where o.store = :store
    group by o.id
)
select filed_at as at, 'proposal ' || kind || ' ' || change::text as effect
from assistant.proposal where store = :store
union all
select at, 'event ' || kind || ' ' || what from decided
union all
select placed_at, 'order ' || what from ordered
union all
select o.placed_at, 'on order ' || f.quantity || ' of line ' || f.line || ' ' || o.what
from purchasing.line_fact f join ordered o on o.id = f.purchase_order where f.kind = 'ORDERED'
union all
select o.placed_at, 'mail to ' || m.recipient from channels.mail m join ordered o on o.id = m.id
union all
select entered_at, 'price ' || product || ' ' || amount || ' ' || valid_from || ' ' || valid_to
from catalog.price where store = :store and staff is null
union all
select at, 'audit ' || act || case when subject like 'product %' then ' ' || subject else '' end
from organization.audit where store = :store and agent is not null
union all
select s.ended_at, 'step ' || s.step || ' ' || coalesce(s.found ->> 'supplier', '')
from assistant.run_step s join assistant.run r on r.id = s.run where r.store = :store
union all
select p.filed_at, 'of the run ' || f.key
from assistant.run_proposal f join assistant.proposal p on p.id = f.proposal where p.store = :store
