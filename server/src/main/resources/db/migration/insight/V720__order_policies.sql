-- How a store's products are ordered where somebody has said so; of all others by what the forecast expects to pay.
create table insight.order_policy (
    store   bigint not null,
    product bigint not null,
    rule    text   not null check (rule in ('FORECAST', 'MIN_MAX', 'ORDER_UP_TO', 'NEVER')),
    minimum bigint not null check (minimum >= 0),        -- thousandths; 0 where the rule has none
    maximum bigint not null check (maximum >= minimum),  -- thousandths; 0 where the rule has none
    space   bigint check (space > 0),                    -- thousandths that the shelf holds; null for any amount
    primary key (store, product),
    check (rule in ('MIN_MAX', 'ORDER_UP_TO') = (maximum > 0)),
    check (rule <> 'FORECAST' or space is not null)      -- nothing was said: no row
);
