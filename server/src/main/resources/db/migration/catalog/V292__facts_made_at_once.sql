-- The same facts, by the standard's constructor: for hundreds of thousands of products it takes two thirds of the time.
-- A PostgreSQL 15 does not know it yet and keeps the view of before, which gives the same.
do $$
begin
    if current_setting('server_version_num')::int >= 160000 then
        execute $view$
            create or replace view catalog.product_now_without_eligible as
            select p.id as product,
                   json_object(
                       'id': p.id,
                       'name': p.name,
                       'department': p.department,
                       'tax': p.tax,
                       'unit': p.unit,
                       'codes': coalesce((select jsonb_agg(c.code order by c.code) from catalog.code c where c.product = p.id),
                                         '[]'),
                       'prices': coalesce((select jsonb_agg(json_object(
                                                      'store': r.store,
                                                      'from': catalog.epoch_day(r.valid_from),
                                                      'minute': nullif(r.from_minute, 0),
                                                      'to': catalog.epoch_day(r.valid_to),
                                                      'amount': r.amount,
                                                      'member': case when r.member then true end
                                                      absent on null returning jsonb)
                                                  order by r.store nulls first, r.member, r.valid_from, r.from_minute)
                                           from catalog.price r where r.product = p.id and r.withdrawn_at is null), '[]'),
                       'deposit': p.deposit,
                       'tare': p.tare,
                       'blocked': case when p.blocked then true end,
                       'cost': p.cost
                       absent on null returning jsonb) as body
            from catalog.product p
        $view$;
    end if;
end $$;
