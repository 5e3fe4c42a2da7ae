// Made from the server’s /openapi.json by `npm run api`. Do not change it by hand.

export interface paths {
    "/api/chain/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["claims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chain/count-risks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["risks_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chain/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chain/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["invoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chain/near-expiry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["nearExpiry_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chain/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["open_5"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chain/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["mails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chain/price-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["batches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chain/promotions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["promotions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chain/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["proposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chain/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["quarantine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chain/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["stock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chain/stock-value": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["values"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chain/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["transfers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["asking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["issue_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["parts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["current"];
        put?: never;
        post: operations["open_2"];
        delete: operations["close_1"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["all_8"];
        put?: never;
        post: operations["make_3"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store-groups/{group}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["change_5"];
        post?: never;
        delete: operations["end_1"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["open_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["overview"];
        put?: never;
        post: operations["openHouseAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/accounts/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["open"];
        put: operations["change_4"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/accounts/{number}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/accounts/moves/{move}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["release_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/assistant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["assistant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/assistant/chat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["chat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_17"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_16"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/claims/{claim}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["claim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/claims/{claim}/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["credit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/claims/{claim}/give-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["giveUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/competitor-prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/competitor-prices/dearer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["dearer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/competitors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["all_7"];
        put?: never;
        post: operations["add_3"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/competitors/{competitor}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["change_3"];
        post?: never;
        delete: operations["end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decide_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/count-risks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["risks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["all_6"];
        put?: never;
        post: operations["begin_3"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/counts/{count}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["sheet_3"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/counts/{count}/again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["askAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/counts/{count}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["approve_3"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/counts/{count}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["discard_4"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/counts/{count}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/counts/{count}/said": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["say_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/coupons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["overview_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/coupons/limit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["limit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/coupons/reservations/{reservation}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["departments"];
        put: operations["order"];
        post: operations["make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/departments/{department}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["rename"];
        post?: never;
        delete: operations["remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/departments/{department}/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["makeCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/departments/{department}/categories/{category}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["changeCategory"];
        post?: never;
        delete: operations["removeCategory"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/departments/{department}/eligible": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["eligible"];
        put: operations["setDepartmentEligible"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/direct-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["takeIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/direct-deliveries/scanned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scanned_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/episodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_15"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/episodes/{proposal}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["correct"];
        delete: operations["delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/figures/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["byDepartment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/figures/goods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["goods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/figures/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["byHour"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/figures/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["byProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["models"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/forecast/products/{product}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["product_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/forecast/training": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["train"];
        delete: operations["stop_2"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/forecast/versions/{version}/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["use"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/house-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["of"];
        put: operations["set_1"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/house-rules/embedded-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["embeddedCodes"];
        put: operations["setEmbeddedCodes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/house-rules/tax-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["changeTax"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/house-rules/tax-changes/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["takeTaxChangeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/house-rules/taxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["taxes"];
        put?: never;
        post: operations["makeTax"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/house-rules/taxes/{tax}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["removeTax"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/house-rules/tenders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["tenders"];
        put: operations["setTenders"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_9"];
        put?: never;
        post: operations["enter_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/invoices/{invoice}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["invoice"];
        put?: never;
        post: operations["revise_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/invoices/{invoice}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["approve_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/invoices/{invoice}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/invoices/{invoice}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_14"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/jobs/{job}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancel_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/jobs/{job}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["start_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/knowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["changed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/labels/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_13"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/labels/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["sheets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/labels/stickers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stickers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/labels/stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["inStores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/listings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["say_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/listings/rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/near-expiry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["nearExpiry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/order-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list"];
        put: operations["set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_8"];
        put?: never;
        post: operations["place_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/orders/{order}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["order_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/orders/{order}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["amend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/orders/{order}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancel_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/orders/{order}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["revise_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/orders/{order}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/orders/{order}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["receive_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/orders/{order}/scanned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scanned"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/orders/{order}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["send_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/orders/{order}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_12"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/outbox/{mail}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["mail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/outbox/{mail}/attachments/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["attachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/outbox/{mail}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_7"];
        put?: never;
        post: operations["write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/policies/{policy}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["delete_1"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/price-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["all_5"];
        put?: never;
        post: operations["begin_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/price-batches/{batch}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["one_1"];
        put: operations["change_2"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/price-batches/{batch}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["approve_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/price-batches/{batch}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/price-batches/{batch}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["discard_3"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/price-batches/{batch}/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/price-batches/{batch}/prices/{product}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["remove_2"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/price-batches/{batch}/roll-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rollBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/product-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_6"];
        put?: never;
        post: operations["read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/product-files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["sheet_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/product-files/{file}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/product-files/{file}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["discard_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/product-files/{file}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/product-files/{file}/rows/{row}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["mend"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/product-files/{file}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stop_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/product-files/{file}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["take_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/product-files/{file}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["describe"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/product-files/{file}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["undo_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/product-files/{file}/wrong": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["file_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/productions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["make_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/productions/{production}/counter-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["undo_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["find"];
        put?: never;
        post: operations["make_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/products/{product}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["product"];
        put: operations["change_1"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/products/{product}/bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["keepBundle"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/products/{product}/coming": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["coming"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/products/{product}/competitor-prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["beside"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/products/{product}/cost-layers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["layers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/products/{product}/declaration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["declaration"];
        put: operations["declare"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/products/{product}/eligible": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setEligible"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/products/{product}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["links"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/products/{product}/listing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/products/{product}/lots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["of_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/products/{product}/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["movements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/products/{product}/order-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["one_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/products/{product}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["picture"];
        put: operations["keepPicture"];
        post?: never;
        delete: operations["dropPicture"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/products/{product}/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["changePrice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/products/{product}/substitutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["keepSubstitutes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/products/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["file_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/promotions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["all_4"];
        put?: never;
        post: operations["begin_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/promotions/{promotion}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["one"];
        put: operations["change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/promotions/{promotion}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["discard_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/promotions/{promotion}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/promotions/{promotion}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/promotions/{promotion}/uplift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["of_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/promotions/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["conflicts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/promotions/test-basket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["price"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_5"];
        put?: never;
        post: operations["file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/proposals/{proposal}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["proposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/proposals/{proposal}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/proposals/{proposal}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/proposals/{proposal}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/proposals/{proposal}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_11"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/quarantine/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["open_4"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/quarantine/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/quarantine/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/recalls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["all_3"];
        put?: never;
        post: operations["call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/recalls/{recall}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["end_4"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/recalls/{recall}/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["sold"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/recalls/{recall}/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["where"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_10"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/receipts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["open_3"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/receipts/{id}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/receipts/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/recipes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["all_9"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/recipes/{recipe}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["sheet"];
        put: operations["keep"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/restrictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["all_2"];
        put?: never;
        post: operations["add_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/restrictions/{restriction}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["end_3"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["book"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_4"];
        put?: never;
        post: operations["hire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/staff/{member}/age": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/staff/{member}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/staff/{member}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["newPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/staff/{member}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["newPin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/staff/{member}/place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/standing-limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["standingLimits"];
        put?: never;
        post: operations["setLimit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/stock-value": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["value"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/stock-value/method": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["choose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/stock-value/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/suggestions/markdowns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["markdowns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/suggestions/orders/{supplier}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["order_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/suppliers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["all_1"];
        put?: never;
        post: operations["add_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/suppliers/{supplier}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["supplier"];
        put?: never;
        post: operations["change_6"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/suppliers/{supplier}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["enter_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/suppliers/{supplier}/calendar/{entry}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["strike"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/suppliers/{supplier}/correspondence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["said"];
        put: operations["say"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/suppliers/{supplier}/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_3"];
        put?: never;
        post: operations["enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/suppliers/{supplier}/costs/{line}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["remove_1"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/suppliers/{supplier}/costs/{line}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["end_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/suppliers/{supplier}/delivery-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["deliveryDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/suppliers/{supplier}/packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["packs"];
        put?: never;
        post: operations["sell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/suppliers/{supplier}/packs/{product}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["stopSelling"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/suppliers/{supplier}/scorecard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scorecard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/tills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_2"];
        put?: never;
        post: operations["add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/tills/{till}/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/tills/{till}/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/tills/{till}/mode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mode_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/tills/{till}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["today"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_1"];
        put?: never;
        post: operations["issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/tokens/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["revoke_1"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/transfer-destinations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["destinations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["all"];
        put?: never;
        post: operations["begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/transfers/{transfer}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["sheet_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/transfers/{transfer}/arrivals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/transfers/{transfer}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/transfers/{transfer}/goods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/transfers/{transfer}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/transfers/{transfer}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/uninvoiced": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["uninvoiced"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/waste": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["waste"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/workflows/{workflow}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["workflow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/workflows/{workflow}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/workflows/{workflow}/runs/{run}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["run"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/workflows/{workflow}/runs/{run}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stores/{store}/workflows/{workflow}/runs/{run}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/till/accounts/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["balance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/till/accounts/{number}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["take_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/till/accounts/moves/{move}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["giveBack_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/till/coupons/reservations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reserve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/till/coupons/reservations/{reservation}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/till/enrol": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/till/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/till/mode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/till/price-book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["snapshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/till/price-book/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/till/receipts/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["forTill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/till/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["setup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/till/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["status"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Account: {
            /** Format: int64 */
            balance: number;
            /** Format: date-time */
            closedAt?: null | string;
            /** Format: int64 */
            creditLimit: number;
            /** @enum {string} */
            kind: "CASH" | "CARD" | "GIFT_CARD" | "STORE_CREDIT" | "HOUSE_ACCOUNT" | "VOUCHER" | "SNAP" | "WIC";
            name?: null | string;
            number: string;
            /** Format: date-time */
            openedAt: string;
        };
        AccountsBecause: {
            reason?: null | string;
        };
        AccountsHouseAccount: {
            /** Format: int64 */
            creditLimit?: number | null;
            name?: null | string;
        };
        AccountsOpened: {
            account: components["schemas"]["Account"];
            /** Format: int64 */
            available: number;
            moves: components["schemas"]["Move"][];
        };
        AccountsOverview: {
            accounts: components["schemas"]["Account"][];
            totals: components["schemas"]["AccountsTotal"][];
            waiting: components["schemas"]["Move"][];
        };
        AccountsTotal: {
            /** Format: int64 */
            balance: number;
            /** @enum {string} */
            kind: "CASH" | "CARD" | "GIFT_CARD" | "STORE_CREDIT" | "HOUSE_ACCOUNT" | "VOUCHER" | "SNAP" | "WIC";
            /** Format: int64 */
            open: number;
            /** Format: int64 */
            overdrawn: number;
        };
        AuditLine: {
            act: string;
            agent?: null | string;
            /** Format: date-time */
            at: string;
            detail: unknown;
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            staff?: number | null;
            staffName?: null | string;
            /** Format: int64 */
            store?: number | null;
            subject: string;
            /** Format: int64 */
            till?: number | null;
        };
        AuditPage: {
            lines: components["schemas"]["AuditLine"][];
            /** Format: int64 */
            next?: number | null;
        };
        Backtest: {
            kind: string;
        };
        BacktestHeld: {
            /** Format: int32 */
            count: number;
            /** Format: int64 */
            gain: number;
            /** Format: int64 */
            high: number;
            /** Format: int64 */
            low: number;
            /** Format: int64 */
            promised: number;
        };
        BacktestMarkdown: {
            kind: "BacktestMarkdown";
        } & (Omit<components["schemas"]["Backtest"], "kind"> & {
            all: components["schemas"]["BacktestTried"];
            /** Format: int64 */
            elasticityPpm: number;
            /** Format: date */
            from: string;
            held?: components["schemas"]["BacktestHeld"];
            product: components["schemas"]["BacktestTried"];
            /** Format: date */
            to: string;
        });
        BacktestOrder: {
            kind: "BacktestOrder";
        } & (Omit<components["schemas"]["Backtest"], "kind"> & {
            /** Format: date */
            from: string;
            /** Format: int64 */
            gain: number;
            /** Format: int64 */
            servedMinMaxPpm: number;
            /** Format: int64 */
            servedPpm: number;
            /** Format: date */
            to: string;
            /** Format: int64 */
            wasted: number;
            /** Format: int64 */
            wastedMinMax: number;
        });
        BacktestTried: {
            /** Format: int64 */
            fromOthers: number;
            /** Format: int64 */
            gain: number;
            /** Format: int64 */
            givenAway: number;
            /** Format: int32 */
            lots: number;
            /** Format: int32 */
            marked: number;
            /** Format: int64 */
            more: number;
            /** Format: int64 */
            saved: number;
            /** Format: int64 */
            wasted: number;
        };
        BreakdownHour: {
            /** Format: int64 */
            baskets: number;
            /** Format: int32 */
            hour: number;
            /** Format: int64 */
            sales: number;
        };
        CalendarEntry: {
            /** Format: date */
            first: string;
            /** Format: int64 */
            id: number;
            /** Format: date */
            last: string;
            note: string;
            /** Format: date */
            orderBy?: null | string;
        };
        ChainClaimInStore: {
            claim: components["schemas"]["ClaimRow"];
            /** Format: int64 */
            store: number;
        };
        ChainClaimPage: {
            next?: null | string;
            rows: components["schemas"]["ChainClaimInStore"][];
        };
        ChainCostPage: {
            next?: null | string;
            rows: components["schemas"]["StockValuesOfStore"][];
        };
        ChainCountInStore: {
            risk: components["schemas"]["CountRisksRisk"];
            /** Format: int64 */
            store: number;
        };
        ChainCountPage: {
            next?: null | string;
            rows: components["schemas"]["StockCount"][];
        };
        ChainCountRiskPage: {
            next?: null | string;
            rows: components["schemas"]["ChainCountInStore"][];
        };
        ChainInvoicePage: {
            next?: null | string;
            rows: components["schemas"]["ChainInvoiceRow"][];
        };
        ChainInvoiceRow: {
            /** Format: date */
            day: string;
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            state: "ENTERED" | "APPROVED" | "WITHDRAWN";
            /** Format: int64 */
            store: number;
            supplier: string;
            /** Format: int64 */
            total: number;
        };
        ChainOrderPage: {
            next?: null | string;
            rows: components["schemas"]["ChainOrderRow"][];
        };
        ChainOrderRow: {
            /** Format: int64 */
            amount: number;
            /** Format: date */
            expected?: null | string;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            lines: number;
            /** Format: int64 */
            number: number;
            /** Format: date-time */
            placedAt: string;
            /** @enum {string} */
            state: "DRAFT" | "SENT" | "PARTLY_RECEIVED" | "RECEIVED" | "CANCELLED";
            /** Format: int64 */
            store: number;
            supplier: string;
        };
        ChainOutboxInStore: {
            mail: components["schemas"]["OutboxRow"];
            /** Format: int64 */
            store: number;
        };
        ChainOutboxPage: {
            next?: null | string;
            rows: components["schemas"]["ChainOutboxInStore"][];
        };
        ChainPriceBatchInStore: {
            batch: components["schemas"]["PriceBatch"];
            /** Format: int64 */
            store: number;
        };
        ChainPriceBatchPage: {
            next?: null | string;
            rows: components["schemas"]["ChainPriceBatchInStore"][];
        };
        ChainPromotionInStore: {
            promotion: components["schemas"]["PromotionRow"];
            /** Format: int64 */
            store: number;
        };
        ChainPromotionPage: {
            next?: null | string;
            rows: components["schemas"]["ChainPromotionInStore"][];
        };
        ChainProposalPage: {
            next?: null | string;
            products: {
                [key: string]: string;
            };
            rows: components["schemas"]["Proposal"][];
        };
        ChainQuarantineInStore: {
            item: components["schemas"]["QuarantineRow"];
            /** Format: int64 */
            store: number;
        };
        ChainQuarantinePage: {
            next?: null | string;
            rows: components["schemas"]["ChainQuarantineInStore"][];
        };
        ChainStockExpiring: {
            /** Format: int64 */
            cost: number;
            /** Format: date */
            expires: string;
            lot: string;
            name: string;
            /** Format: int64 */
            onHand: number;
            /** Format: int64 */
            product: number;
            /** Format: int64 */
            store: number;
            /** @enum {string} */
            unit: "EACH" | "KG" | "LB";
        };
        ChainStockExpiryPage: {
            next?: null | string;
            rows: components["schemas"]["ChainStockExpiring"][];
        };
        ChainStockInStore: {
            code?: null | string;
            /** Format: int64 */
            cost: number;
            name: string;
            /** Format: int64 */
            onHand: number;
            /** Format: int64 */
            product: number;
            /** Format: int64 */
            store: number;
            /** @enum {string} */
            unit: "EACH" | "KG" | "LB";
        };
        ChainStockStockPage: {
            next?: null | string;
            rows: components["schemas"]["ChainStockInStore"][];
        };
        ChainTransferInStore: {
            /** Format: int64 */
            store: number;
            transfer: components["schemas"]["Transfer"];
        };
        ChainTransferPage: {
            next?: null | string;
            rows: components["schemas"]["ChainTransferInStore"][];
            stores: {
                [key: string]: string;
            };
        };
        Change: {
            kind: string;
        };
        ChangeMarkdown: {
            kind: "ChangeMarkdown";
        } & (Omit<components["schemas"]["Change"], "kind"> & {
            /** Format: int64 */
            price: number;
            /** Format: int64 */
            product: number;
            /** Format: date */
            to: string;
        });
        ChangeOrder: {
            kind: "ChangeOrder";
        } & (Omit<components["schemas"]["Change"], "kind"> & {
            lines: components["schemas"]["OrderLine"][];
            /** Format: int64 */
            supplier: number;
        });
        ChatAsked: {
            about?: null | string;
            before?: components["schemas"]["QuestionBefore"][] | null;
            language?: null | string;
            /** Format: int64 */
            product?: number | null;
            text?: null | string;
            /** @enum {null|string} */
            who?: "BUILT_IN" | "MODEL" | null;
        };
        ChatAssistant: {
            model?: null | string;
            tools: components["schemas"]["ChatUsable"][];
            who: ("BUILT_IN" | "MODEL")[];
        };
        ChatUsable: {
            description: string;
            /** @enum {string} */
            effect: "READS" | "PROPOSES";
            name: string;
        };
        ClaimCreditNote: {
            /** Format: int64 */
            amount?: number | null;
            /** Format: uuid */
            id?: null | string;
            number?: null | string;
        };
        ClaimReason: {
            reason?: null | string;
        };
        ClaimReturnedLine: {
            /** Format: int64 */
            cost: number;
            lot?: null | string;
            name: string;
            /** Format: int64 */
            quantity: number;
            /** @enum {string} */
            unit: "EACH" | "KG" | "LB";
        };
        ClaimRow: {
            /** Format: int64 */
            age: number;
            /** Format: int64 */
            amount: number;
            /** Format: date */
            day: string;
            /** Format: uuid */
            id: string;
            invoiceNumber?: null | string;
            /** Format: int64 */
            open: number;
            supplier: string;
        };
        ClaimSettlement: {
            /** Format: int64 */
            amount: number;
            /** Format: date-time */
            at: string;
            /** Format: date */
            day: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "CREDIT_NOTE" | "GIVEN_UP";
            number?: null | string;
            reason?: null | string;
        };
        ClaimSheet: {
            /** Format: int64 */
            age: number;
            /** Format: int64 */
            amount: number;
            /** Format: date */
            day: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            invoice?: null | string;
            /** Format: date */
            invoiceDay?: null | string;
            invoiceNumber?: null | string;
            lines: components["schemas"]["ClaimShownLine"][];
            /** Format: int64 */
            open: number;
            returned: components["schemas"]["ClaimReturnedLine"][];
            /** @enum {null|string} */
            returnReason?: "DAMAGED" | "EXPIRED" | "WRONG_GOODS" | "UNSOLD" | "CALLED_BACK" | null;
            settlements: components["schemas"]["ClaimSettlement"][];
            supplier: components["schemas"]["Supplier"];
        };
        ClaimShownLine: {
            /** Format: int64 */
            agreed: number;
            /** Format: int64 */
            amount: number;
            /** Format: int64 */
            came: number;
            /** Format: int64 */
            charged: number;
            /** Format: int64 */
            cost: number;
            name: string;
            /** @enum {string} */
            unit: "EACH" | "KG" | "LB";
            /** Format: int64 */
            units: number;
        };
        Competitor: {
            /** Format: int64 */
            id: number;
            name: string;
            stores?: number[] | null;
        };
        CompetitorRows: {
            rows?: components["schemas"]["NotingPricesSent"][] | null;
        };
        CompetitorSheetsBeside: {
            /** Format: int64 */
            ours?: number | null;
            seen: components["schemas"]["SeenPrice"][];
        };
        CompetitorSheetsDearer: {
            cheapest: components["schemas"]["SeenPrice"];
            code?: null | string;
            /** Format: int64 */
            dearerPpm: number;
            name: string;
            /** Format: int64 */
            ours: number;
            /** Format: int64 */
            product: number;
            /** @enum {string} */
            unit: "EACH" | "KG" | "LB";
        };
        CompetitorSheetsFound: {
            products: components["schemas"]["CompetitorSheetsDearer"][];
            /** Format: int32 */
            total: number;
        };
        CompetitorWanted: {
            name?: null | string;
            stores?: number[] | null;
        };
        ConsentAnswered: {
            to: string;
        };
        ConsentAsking: {
            here: boolean;
            host: string;
            name: string;
            proposing: ("SELL" | "REFUND" | "VOID" | "PRICE_OVERRIDE" | "TAX_EXEMPT" | "DRAWER_MOVE" | "SHIFT_CLOSE" | "SALES_VIEW" | "PRODUCT_VIEW" | "PRODUCT_DECLARE" | "PRICE_CHANGE" | "PRICE_APPROVE" | "ASSORTMENT_SET" | "RECALL_CALL" | "RESTRICTION_SET" | "ACCOUNT_VIEW" | "ACCOUNT_MANAGE" | "STOCK_VIEW" | "QUARANTINE_RESOLVE" | "TILL_ENROL" | "STAFF_MANAGE" | "AUDIT_VIEW" | "STORE_OPEN" | "INSIGHT_VIEW" | "ORDER_WRITE" | "GOODS_RECEIVE" | "INVOICE_APPROVE" | "COST_METHOD_SET" | "WASTE_WRITE" | "TRANSFER_SEND" | "PRODUCE" | "RECIPE_WRITE" | "COUNT_DO" | "COUNT_APPROVE" | "PROPOSAL_VIEW" | "PROPOSAL_FILE" | "PROPOSAL_DECIDE" | "LIMIT_SET" | "FORECAST_TRAIN" | "ASSISTANT_ASK" | "TOKEN_ISSUE" | "AGENT_RUN" | "MEMORY_EDIT" | "JOB_MANAGE" | "POLICY_WRITE")[];
            scopes: ("SELL" | "REFUND" | "VOID" | "PRICE_OVERRIDE" | "TAX_EXEMPT" | "DRAWER_MOVE" | "SHIFT_CLOSE" | "SALES_VIEW" | "PRODUCT_VIEW" | "PRODUCT_DECLARE" | "PRICE_CHANGE" | "PRICE_APPROVE" | "ASSORTMENT_SET" | "RECALL_CALL" | "RESTRICTION_SET" | "ACCOUNT_VIEW" | "ACCOUNT_MANAGE" | "STOCK_VIEW" | "QUARANTINE_RESOLVE" | "TILL_ENROL" | "STAFF_MANAGE" | "AUDIT_VIEW" | "STORE_OPEN" | "INSIGHT_VIEW" | "ORDER_WRITE" | "GOODS_RECEIVE" | "INVOICE_APPROVE" | "COST_METHOD_SET" | "WASTE_WRITE" | "TRANSFER_SEND" | "PRODUCE" | "RECIPE_WRITE" | "COUNT_DO" | "COUNT_APPROVE" | "PROPOSAL_VIEW" | "PROPOSAL_FILE" | "PROPOSAL_DECIDE" | "LIMIT_SET" | "FORECAST_TRAIN" | "ASSISTANT_ASK" | "TOKEN_ISSUE" | "AGENT_RUN" | "MEMORY_EDIT" | "JOB_MANAGE" | "POLICY_WRITE")[];
        };
        ConsentDecision: {
            request?: null | string;
            scopes?: ("SELL" | "REFUND" | "VOID" | "PRICE_OVERRIDE" | "TAX_EXEMPT" | "DRAWER_MOVE" | "SHIFT_CLOSE" | "SALES_VIEW" | "PRODUCT_VIEW" | "PRODUCT_DECLARE" | "PRICE_CHANGE" | "PRICE_APPROVE" | "ASSORTMENT_SET" | "RECALL_CALL" | "RESTRICTION_SET" | "ACCOUNT_VIEW" | "ACCOUNT_MANAGE" | "STOCK_VIEW" | "QUARANTINE_RESOLVE" | "TILL_ENROL" | "STAFF_MANAGE" | "AUDIT_VIEW" | "STORE_OPEN" | "INSIGHT_VIEW" | "ORDER_WRITE" | "GOODS_RECEIVE" | "INVOICE_APPROVE" | "COST_METHOD_SET" | "WASTE_WRITE" | "TRANSFER_SEND" | "PRODUCE" | "RECIPE_WRITE" | "COUNT_DO" | "COUNT_APPROVE" | "PROPOSAL_VIEW" | "PROPOSAL_FILE" | "PROPOSAL_DECIDE" | "LIMIT_SET" | "FORECAST_TRAIN" | "ASSISTANT_ASK" | "TOKEN_ISSUE" | "AGENT_RUN" | "MEMORY_EDIT" | "JOB_MANAGE" | "POLICY_WRITE")[] | null;
        };
        Content: {
            /** @enum {string} */
            measure: "G" | "KG" | "OZ" | "LB" | "ML" | "L" | "FL_OZ" | "QT" | "GAL" | "EACH";
            /** Format: int64 */
            quantity: number;
        };
        CorrespondenceSaid: {
            address: string[];
            forms: ("PDF" | "CSV" | "EDIFACT")[];
            gln?: null | string;
            locationNumber?: null | string;
        };
        CorrespondenceWanted: {
            address?: string[] | null;
            forms?: ("PDF" | "CSV" | "EDIFACT")[] | null;
            gln?: null | string;
            locationNumber?: null | string;
        };
        CostChoice: {
            /** @enum {null|string} */
            method?: "AVERAGE" | "FIFO" | null;
        };
        CostLayers: {
            layers: components["schemas"]["RunningCostLayer"][];
            name: string;
            owed: components["schemas"]["RunningCostOwed"][];
            /** Format: int64 */
            product: number;
            /** Format: int64 */
            quantity: number;
            /** @enum {string} */
            unit: "EACH" | "KG" | "LB";
            /** Format: int64 */
            value: number;
        };
        CostListEnd: {
            /** Format: date */
            last?: null | string;
        };
        CostListListed: {
            code?: null | string;
            /** Format: date */
            first: string;
            /** Format: int32 */
            fromPacks: number;
            /** Format: int64 */
            id: number;
            /** @enum {string} */
            kind: "COST" | "AMOUNT_OFF" | "PERCENT_OFF";
            /** Format: date */
            last?: null | string;
            name: string;
            /** Format: int64 */
            packCost: number;
            /** Format: int64 */
            product: number;
            /** @enum {string} */
            unit: "EACH" | "KG" | "LB";
            /** Format: int64 */
            units: number;
            /** Format: int64 */
            value: number;
        };
        CostListNewCost: {
            code?: null | string;
            /** Format: date */
            first?: null | string;
            /** Format: int32 */
            fromPacks?: number | null;
            /** @enum {null|string} */
            kind?: "COST" | "AMOUNT_OFF" | "PERCENT_OFF" | null;
            /** Format: date */
            last?: null | string;
            /** Format: int64 */
            product?: number | null;
            /** Format: int64 */
            value?: number | null;
        };
        CostListNewCosts: {
            lines?: components["schemas"]["CostListNewCost"][] | null;
        };
        CostOfDepartment: {
            /** Format: int64 */
            department: number;
            name: string;
            /** Format: int32 */
            products: number;
            /** Format: int64 */
            value: number;
        };
        CostOfProduct: {
            name: string;
            /** Format: int64 */
            product: number;
            /** Format: int64 */
            quantity: number;
            /** @enum {string} */
            unit: "EACH" | "KG" | "LB";
            /** Format: int64 */
            value: number;
        };
        CostSheet: {
            /** Format: int32 */
            below: number;
            departments: components["schemas"]["CostOfDepartment"][];
            /** @enum {string} */
            method: "AVERAGE" | "FIFO";
            /** Format: int64 */
            owed: number;
            /** Format: date-time */
            settledAt?: null | string;
            settlements: components["schemas"]["StockValuesSettlement"][];
            /** Format: int64 */
            value: number;
            work?: components["schemas"]["CostWork"];
        };
        CostWork: {
            /** Format: int32 */
            percent: number;
        };
        CountAgain: {
            products?: number[] | null;
        };
        CountApproval: {
            accepted?: number[] | null;
            /** Format: int32 */
            lines?: number | null;
        };
        CountFound: {
            counts: components["schemas"]["StockCount"][];
            people: {
                [key: string]: string;
            };
        };
        CountItem: {
            again: boolean;
            codes: string[];
            counted: boolean;
            name: string;
            /** Format: int64 */
            product: number;
            /** @enum {string} */
            unit: "EACH" | "KG" | "LB";
        };
        CountOwn: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            id: string;
            place: string;
            /** Format: int64 */
            product: number;
            /** Format: int64 */
            quantity: number;
        };
        CountReviewed: {
            people: {
                [key: string]: string;
            };
            review: components["schemas"]["CountReviewReview"];
        };
        CountReviewLeft: {
            code?: null | string;
            name: string;
            /** Format: int64 */
            product: number;
        };
        CountReviewLook: {
            /** Format: date-time */
            at: string;
            holds: boolean;
            place: string;
            /** Format: int64 */
            quantity: number;
            /** Format: int64 */
            staff: number;
        };
        CountReviewReview: {
            count: components["schemas"]["StockCount"];
            left: components["schemas"]["CountReviewLeft"][];
            /** Format: int32 */
            lines: number;
            rows: components["schemas"]["CountReviewRow"][];
        };
        CountReviewRow: {
            asked: boolean;
            /** Format: date-time */
            at: string;
            /** @enum {null|string} */
            certainty?: "WITHIN" | "CONFIRMED" | "LARGE" | "DISAGREED" | null;
            code?: null | string;
            /** Format: int64 */
            corrected: number;
            /** Format: int64 */
            difference: number;
            /** Format: int64 */
            expected: number;
            looks: components["schemas"]["CountReviewLook"][];
            name: string;
            /** Format: int64 */
            product: number;
            /** Format: int64 */
            quantity: number;
            /** @enum {string} */
            unit: "EACH" | "KG" | "LB";
            /** Format: int64 */
            worth: number;
        };
        CountRisksRisk: {
            code?: null | string;
            /** Format: date-time */
            lastCounted?: null | string;
            /** Format: date */
            lastSale?: null | string;
            name: string;
            /** Format: int64 */
            onHand: number;
            /** Format: int64 */
            product: number;
            reasons: ("NEGATIVE" | "NOT_CARRIED" | "SOLD_AT_ZERO" | "NO_SALE" | "HIGH_VALUE" | "LONG_UNCOUNTED")[];
            /** @enum {string} */
            unit: "EACH" | "KG" | "LB";
            /** Format: int64 */
            worth: number;
        };
        CountSaid: {
            /** Format: date-time */
            at?: null | string;
            /** Format: uuid */
            id?: null | string;
            place?: null | string;
            /** Format: int64 */
            product?: number | null;
            /** Format: int64 */
            quantity?: number | null;
        };
        CountSheet: {
            count: components["schemas"]["StockCount"];
            items: components["schemas"]["CountItem"][];
            own: components["schemas"]["CountOwn"][];
            places: string[];
        };
        CountWanted: {
            /** Format: int64 */
            department?: number | null;
            /** Format: uuid */
            id?: null | string;
            name?: null | string;
            products?: number[] | null;
        };
        CouponBeyond: {
            asked: boolean;
            /** Format: date-time */
            at: string;
            code: string;
            /** Format: uuid */
            entry: string;
            receipt: string;
        };
        CouponOffersOffer: {
            code: string;
            /** Format: date */
            from: string;
            name: string;
            /** Format: date */
            to?: null | string;
        };
        CouponOverview: {
            beyond: components["schemas"]["CouponBeyond"][];
            coupons: components["schemas"]["CouponRow"][];
            waiting: components["schemas"]["Reservation"][];
        };
        CouponRow: {
            /** Format: int64 */
            beyond: number;
            code: string;
            /** Format: int64 */
            held: number;
            /** Format: int64 */
            most?: number | null;
            offers: components["schemas"]["CouponOffersOffer"][];
            /** Format: int64 */
            redeemed: number;
        };
        CouponsBecause: {
            reason?: null | string;
        };
        CouponsLimit: {
            code?: null | string;
            /** Format: int64 */
            most?: number | null;
        };
        DayCostsStep: {
            /** Format: int64 */
            cost: number;
            /** Format: int32 */
            fromPacks: number;
        };
        DayDemand: {
            /** @enum {string} */
            basis: "BLEND" | "PROFILE" | "NO_SALES" | "RECENT_DAYS";
            /** Format: date */
            day: string;
            /** Format: int64 */
            mean: number;
            quantiles: number[];
            /** Format: int64 */
            version: number;
        };
        DayException: {
            /** Format: int64 */
            count: number;
            kind: string;
            link: string;
            text: string;
        };
        Declaration: {
            brand?: null | string;
            /** @enum {null|string} */
            comparedBy?: "G" | "KG" | "OZ" | "LB" | "ML" | "L" | "FL_OZ" | "QT" | "GAL" | "EACH" | null;
            contains: ("GLUTEN" | "CRUSTACEANS" | "EGGS" | "FISH" | "PEANUTS" | "SOYBEANS" | "MILK" | "NUTS" | "CELERY" | "MUSTARD" | "SESAME" | "SULPHITES" | "LUPIN" | "MOLLUSCS")[];
            content?: components["schemas"]["Content"];
            ingredients?: null | string;
            mayContain: ("GLUTEN" | "CRUSTACEANS" | "EGGS" | "FISH" | "PEANUTS" | "SOYBEANS" | "MILK" | "NUTS" | "CELERY" | "MUSTARD" | "SESAME" | "SULPHITES" | "LUPIN" | "MOLLUSCS")[];
            nutrients: {
                [key: string]: number;
            };
            origin?: null | string;
        };
        DeclarationPack: {
            countries: string[];
            declaration: components["schemas"]["Declaration"];
            picture: boolean;
        };
        DeclarationSent: {
            brand?: null | string;
            comparedBy?: null | string;
            contains?: string[] | null;
            /** Format: int64 */
            content?: number | null;
            ingredients?: null | string;
            mayContain?: string[] | null;
            measure?: null | string;
            nutrients?: null | {
                [key: string]: number;
            };
            origin?: null | string;
        };
        DeliveryDay: {
            /** Format: int32 */
            cutOffMinute?: number | null;
            /** Format: date */
            day: string;
            /** Format: date */
            orderDay: string;
        };
        DeliveryTemperature: {
            /** Format: int32 */
            degrees: number;
            /** Format: int32 */
            line: number;
        };
        DepartmentCalled: {
            name?: null | string;
        };
        DepartmentMade: {
            /** Format: int64 */
            id: number;
        };
        DepartmentOrder: {
            departments?: number[] | null;
        };
        DepartmentPlaced: {
            name?: null | string;
            /** Format: int64 */
            parent?: number | null;
        };
        DepartmentTreeCategory: {
            /** Format: int64 */
            id: number;
            name: string;
            /** Format: int64 */
            parent?: number | null;
            /** Format: int32 */
            products: number;
        };
        DepartmentTreeDepartment: {
            categories: components["schemas"]["DepartmentTreeCategory"][];
            /** Format: int64 */
            id: number;
            name: string;
            /** Format: int32 */
            products: number;
        };
        Difference: {
            /** Format: int64 */
            cost?: number | null;
            /** @enum {string} */
            kind: "SHORT" | "OVER" | "DAMAGED" | "WARM" | "PRICE";
            /** Format: int32 */
            line: number;
            note?: null | string;
            /** Format: int64 */
            quantity?: number | null;
        };
        DirectDeliveriesScanned: {
            /** Format: int64 */
            cost: number;
            /** Format: date */
            expires?: null | string;
            lot?: null | string;
            name: string;
            /** Format: int64 */
            product: number;
            /** @enum {string} */
            unit: "EACH" | "KG" | "LB";
            /** Format: int64 */
            units: number;
        };
        DirectDeliveryBrought: {
            /** Format: int64 */
            amount: number;
            /** Format: int64 */
            number: number;
            /** Format: uuid */
            order: string;
        };
        DirectDeliveryNewDelivery: {
            /** Format: uuid */
            id?: null | string;
            lines?: components["schemas"]["DirectDeliveryNewLine"][] | null;
            note?: null | string;
            /** Format: int64 */
            supplier?: number | null;
        };
        DirectDeliveryNewLine: {
            /** Format: int64 */
            cost?: number | null;
            /** Format: date */
            expires?: null | string;
            lot?: null | string;
            /** Format: int64 */
            product?: number | null;
            /** Format: int64 */
            quantity?: number | null;
        };
        EligibilitySet: {
            /** Format: int32 */
            products: number;
            /** Format: int64 */
            version: number;
        };
        EligibilityShare: {
            eligible: {
                [key: string]: number;
            };
            /** Format: int32 */
            products: number;
        };
        EmbeddedCodesForm: {
            everyStore: boolean;
            /** Format: int32 */
            itemDigits: number;
            kind: string;
            prefix: string;
            valueCheck: boolean;
            /** Format: int32 */
            valueDigits: number;
        };
        EmbeddedCodesWanted: {
            /** Format: int32 */
            itemDigits?: number | null;
            kind?: null | string;
            prefix?: null | string;
            valueCheck?: boolean | null;
            /** Format: int32 */
            valueDigits?: number | null;
        };
        Episode: {
            agent: string;
            /** Format: date-time */
            correctedAt?: null | string;
            /** Format: int64 */
            correctedBy?: number | null;
            counts: boolean;
            /** Format: date-time */
            decidedAt: string;
            /** Format: int64 */
            decidedBy?: number | null;
            /** @enum {string} */
            decision: "APPROVED" | "CHANGED" | "REJECTED" | "TAKEN_BACK";
            /** @enum {string} */
            kind: "ORDER" | "MARKDOWN";
            /** Format: int64 */
            measured?: number | null;
            products: number[];
            /** Format: int64 */
            promised: number;
            /** Format: uuid */
            proposal: string;
            reason?: null | string;
            /** Format: int64 */
            store: number;
            /** Format: int64 */
            supplier?: number | null;
            turnedDown: number[];
        };
        FactsFigures: {
            /** Format: int64 */
            baskets: number;
            /** Format: date */
            day: string;
            /** Format: int64 */
            discount: number;
            /** Format: int64 */
            items: number;
            /** Format: int64 */
            margin: number;
            /** Format: int64 */
            refunds: number;
            /** Format: int64 */
            sales: number;
            /** Format: date-time */
            writtenAt: string;
        };
        FiguresByDepartment: {
            departments: components["schemas"]["FiguresDepartmentFigures"][];
        };
        FiguresByHour: {
            hours: components["schemas"]["BreakdownHour"][];
        };
        FiguresByProduct: {
            products: components["schemas"]["FiguresProductFigures"][];
        };
        FiguresDays: {
            days: components["schemas"]["FactsFigures"][];
        };
        FiguresDepartmentFigures: {
            /** Format: int64 */
            department: number;
            /** Format: int64 */
            margin?: number | null;
            name: string;
            /** Format: int64 */
            takings: number;
        };
        FiguresProductFigures: {
            /** Format: int64 */
            margin?: number | null;
            name: string;
            /** Format: int64 */
            product: number;
            /** Format: int64 */
            quantity: number;
            /** Format: int64 */
            takings: number;
            /** @enum {string} */
            unit: "EACH" | "KG" | "LB";
        };
        FileTerms: {
            decimal: string;
            everyStore: boolean;
            fields: {
                [key: string]: components["schemas"]["FileTermsSource"];
            };
            /** Format: date */
            from: string;
        };
        FileTermsSource: {
            /** Format: int32 */
            column?: number | null;
            text?: null | string;
        };
        ForecastModels: {
            run?: components["schemas"]["TrainingRunsRun"];
            versions: components["schemas"]["ModelVersion"][];
        };
        ForecastProductDays: {
            ahead: components["schemas"]["DayDemand"][];
            past: components["schemas"]["ForecastSoldDay"][];
        };
        ForecastSoldDay: {
            /** Format: date */
            day: string;
            /** Format: int64 */
            sold: number;
        };
        Goods: {
            days: components["schemas"]["GoodsSheet"][];
        };
        GoodsInTransitUnderWay: {
            lot?: null | string;
            /** Format: int64 */
            quantity: number;
            /** Format: int64 */
            receiver: number;
            /** Format: int64 */
            sender: number;
            /** Format: uuid */
            transfer: string;
        };
        GoodsReturnBooked: {
            /** Format: uuid */
            claim: string;
            /** Format: uuid */
            id: string;
        };
        GoodsReturnNewLine: {
            lot?: null | string;
            /** Format: int64 */
            product?: number | null;
            /** Format: int64 */
            quantity?: number | null;
        };
        GoodsReturnNewReturn: {
            /** Format: uuid */
            id?: null | string;
            lines?: components["schemas"]["GoodsReturnNewLine"][] | null;
            /** @enum {null|string} */
            reason?: "DAMAGED" | "EXPIRED" | "WRONG_GOODS" | "UNSOLD" | "CALLED_BACK" | null;
            /** Format: int64 */
            supplier?: number | null;
        };
        GoodsSheet: {
            /** Format: int64 */
            availability: number;
            /** Format: int32 */
            carried: number;
            /** Format: date */
            day: string;
            /** Format: int32 */
            empty: number;
            /** Format: int64 */
            waste: number;
        };
        HouseRuleForms: {
            forms?: components["schemas"]["EmbeddedCodesWanted"][] | null;
        };
        HouseRulesHouse: {
            /** @enum {string} */
            taxRounding: "RECEIPT" | "LINE";
            /** Format: int64 */
            unreceiptedMost?: number | null;
        };
        HouseRuleTaken: {
            tenders?: string[] | null;
        };
        HouseRuleWanted: {
            taxRounding?: null | string;
            /** Format: int64 */
            unreceiptedMost?: number | null;
        };
        HouseRuleWantedTaxChange: {
            component?: null | string;
            /** Format: date */
            from?: null | string;
            /** Format: int64 */
            ppm?: number | null;
            /** Format: int64 */
            tax?: number | null;
        };
        InvoiceDecided: {
            /** @enum {null|string} */
            decision?: "ACCEPT" | "CLAIM" | null;
            /** Format: int32 */
            line?: number | null;
        };
        InvoiceEntry: {
            /** Format: date */
            day?: null | string;
            /** Format: int64 */
            freight?: number | null;
            /** Format: uuid */
            id?: null | string;
            lines?: components["schemas"]["InvoiceEntryLine"][] | null;
            number?: null | string;
            receipts?: string[] | null;
            /** Format: int64 */
            supplier?: number | null;
            /** Format: int64 */
            total?: number | null;
        };
        InvoiceEntryLine: {
            /** Format: int64 */
            cost?: number | null;
            /** Format: int32 */
            line?: number | null;
            /** Format: uuid */
            order?: null | string;
            /** Format: int64 */
            quantity?: number | null;
        };
        InvoiceRow: {
            /** Format: date */
            day: string;
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: int32 */
            open: number;
            /** @enum {string} */
            state: "ENTERED" | "APPROVED" | "WITHDRAWN";
            supplier: string;
            /** Format: int64 */
            total: number;
        };
        InvoiceSheet: {
            /** Format: int64 */
            claimed: number;
            /** Format: date */
            day: string;
            /** Format: int64 */
            freight: number;
            /** Format: int64 */
            goods: number;
            /** Format: uuid */
            id: string;
            left: components["schemas"]["InvoiceShownLeft"][];
            lines: components["schemas"]["InvoiceShownLine"][];
            number: string;
            /** Format: int32 */
            open: number;
            receipts: string[];
            /** @enum {string} */
            state: "ENTERED" | "APPROVED" | "WITHDRAWN";
            supplier: components["schemas"]["Supplier"];
            /** Format: int64 */
            total: number;
            /** Format: int64 */
            variance: number;
        };
        InvoiceShownLeft: {
            name: string;
            /** Format: int64 */
            product: number;
            /** Format: int64 */
            quantity: number;
            /** @enum {string} */
            unit: "EACH" | "KG" | "LB";
        };
        InvoiceShownLine: {
            /** Format: int64 */
            agreed: number;
            /** Format: int64 */
            amount: number;
            asks: boolean;
            /** Format: int64 */
            came: number;
            /** Format: int64 */
            cost: number;
            /** @enum {null|string} */
            decision?: "ACCEPT" | "CLAIM" | null;
            /** Format: int64 */
            difference: number;
            findings: ("MORE_THAN_CAME" | "LESS_THAN_CAME" | "MORE_THAN_ORDERED" | "OTHER_PRICE")[];
            /** Format: int64 */
            freight: number;
            /** Format: int64 */
            goods: number;
            /** Format: int64 */
            landed: number;
            /** Format: int32 */
            line: number;
            name: string;
            /** Format: uuid */
            order: string;
            /** Format: int64 */
            ordered: number;
            /** Format: int32 */
            orderLine: number;
            /** Format: int64 */
            orderNumber: number;
            /** Format: int64 */
            product: number;
            /** Format: int64 */
            quantity: number;
            said: components["schemas"]["Difference"][];
            /** @enum {string} */
            unit: "EACH" | "KG" | "LB";
            /** Format: int64 */
            units: number;
        };
        InvoiceWaitingLine: {
            /** Format: int64 */
            cost: number;
            /** Format: int32 */
            line: number;
            name: string;
            /** Format: uuid */
            order: string;
            /** Format: int64 */
            orderNumber: number;
            /** Format: int64 */
            product: number;
            /** Format: int64 */
            quantity: number;
            /** @enum {string} */
            unit: "EACH" | "KG" | "LB";
            /** Format: int64 */
            units: number;
        };
        InvoiceWaitingReceipt: {
            /** Format: date */
            day: string;
            /** Format: int64 */
            goods: number;
            /** Format: uuid */
            id: string;
            lines: components["schemas"]["InvoiceWaitingLine"][];
            /** Format: int64 */
            orderNumber: number;
        };
        JobOverview: {
            jobs: components["schemas"]["JobSheet"][];
            people: {
                [key: string]: string;
            };
        };
        JobRun: {
            argument?: null | string;
            /** Format: date-time */
            askedAt: string;
            /** Format: int64 */
            askedBy?: number | null;
            /** Format: int32 */
            attempt: number;
            /** Format: date-time */
            endedAt?: null | string;
            /** Format: uuid */
            id: string;
            job: string;
            /** Format: int32 */
            percent: number;
            problem?: null | string;
            /** Format: date-time */
            startedAt?: null | string;
            /** @enum {string} */
            state: "QUEUED" | "RUNNING" | "RETRYING" | "DONE" | "FAILED" | "CANCELLED";
            stopping: boolean;
            /** Format: int64 */
            store: number;
        };
        JobSheet: {
            name: string;
            /** Format: date-time */
            next?: null | string;
            runs: components["schemas"]["JobRun"][];
        };
        KnowledgeFound: {
            hits: components["schemas"]["KnowledgeHit"][];
            standing: components["schemas"]["KnowledgeStanding"];
        };
        KnowledgeHit: {
            key: string;
            /** Format: int32 */
            meaningRank?: number | null;
            text: string;
            title: string;
            /** Format: int32 */
            wordsRank?: number | null;
        };
        KnowledgeStanding: {
            meaningFailed: boolean;
            /** Format: int64 */
            meanings: number;
            /** Format: int64 */
            meaningsBehind?: number | null;
            /** @enum {string} */
            store: "IN_PROCESS" | "PGVECTOR";
            /** Format: int64 */
            words: number;
            /** Format: int64 */
            wordsBehind: number;
        };
        LabelChanged: {
            labels: components["schemas"]["ShelfLabel"][];
        };
        LabelInStore: {
            /** Format: int32 */
            labels: number;
            name: string;
            /** Format: int64 */
            store: number;
        };
        LabelInStores: {
            stores: components["schemas"]["LabelInStore"][];
        };
        LinkNewBundle: {
            parts?: components["schemas"]["LinkNewPart"][] | null;
        };
        LinkNewPart: {
            /** Format: int64 */
            product?: number | null;
            /** Format: int64 */
            quantity?: number | null;
        };
        LinkNewSubstitute: {
            /** Format: int64 */
            product?: number | null;
            /** Format: int64 */
            quantity?: number | null;
            remark?: null | string;
        };
        LinkNewSubstitutes: {
            substitutes?: components["schemas"]["LinkNewSubstitute"][] | null;
        };
        LinksOther: {
            name: string;
            /** Format: int64 */
            onHand: number;
            /** Format: int64 */
            product: number;
            /** @enum {string} */
            unit: "EACH" | "KG" | "LB";
        };
        LinksPart: {
            /** Format: int64 */
            cost: number;
            /** Format: int64 */
            makes: number;
            of: components["schemas"]["LinksOther"];
            /** Format: int64 */
            quantity: number;
        };
        LinksRecipe: {
            /** Format: uuid */
            id: string;
            makes: string;
            ofThis: boolean;
        };
        LinksSheet: {
            /** Format: int64 */
            available?: number | null;
            deposit?: components["schemas"]["LinksOther"];
            inBundles: components["schemas"]["LinksOther"][];
            parts: components["schemas"]["LinksPart"][];
            product: components["schemas"]["LinksOther"];
            recipes: components["schemas"]["LinksRecipe"][];
            standsInFor: components["schemas"]["LinksOther"][];
            substitutes: components["schemas"]["LinksSubstitute"][];
        };
        LinksSubstitute: {
            of: components["schemas"]["LinksOther"];
            /** Format: int64 */
            quantity: number;
            remark?: null | string;
        };
        ListingSheetsSheet: {
            here: boolean;
            mayHere: boolean;
            mayRule: boolean;
            rule: components["schemas"]["ListingsRule"];
            /** Format: int32 */
            stores: number;
            without: number[];
            words: components["schemas"]["ListingSheetsWord"][];
        };
        ListingSheetsWord: {
            /** Format: date-time */
            at: string;
            by?: null | string;
            chain: boolean;
            /** Format: date */
            from: string;
            listed: boolean;
            reason?: null | string;
            /** Format: int64 */
            store: number;
            storeName: string;
        };
        ListingsRule: {
            groups?: number[] | null;
            local: boolean;
            stores?: number[] | null;
        };
        ListingsSaid: {
            /** Format: int32 */
            changed: number;
            /** Format: int32 */
            products: number;
        };
        ListingWanted: {
            codes?: string[] | null;
            /** Format: date */
            from?: null | string;
            /** Format: int64 */
            group?: number | null;
            listed?: boolean | null;
            products?: number[] | null;
            reason?: null | string;
            stores?: number[] | null;
        };
        ListingWantedRule: {
            codes?: string[] | null;
            groups?: number[] | null;
            local?: boolean | null;
            products?: number[] | null;
            stores?: number[] | null;
        };
        LotExpiring: {
            /** Format: int64 */
            cost: number;
            /** Format: date */
            expires?: null | string;
            gtin?: null | string;
            lot?: null | string;
            name: string;
            /** Format: int64 */
            onHand: number;
            /** Format: int64 */
            product: number;
            /** @enum {string} */
            unit: "EACH" | "KG" | "LB";
        };
        LotNewWaste: {
            /** Format: uuid */
            id?: null | string;
            lines?: components["schemas"]["LotWasteLine"][] | null;
            /** @enum {null|string} */
            reason?: "EXPIRED" | "DAMAGED" | "SPOILED" | "STOLEN" | "OWN_USE" | "DONATED" | null;
        };
        LotsLot: {
            /** Format: date */
            expires?: null | string;
            lot?: null | string;
            /** Format: int64 */
            onHand: number;
            /** Format: int64 */
            product: number;
            /** Format: date */
            received?: null | string;
        };
        LotWasteLine: {
            lot?: null | string;
            /** Format: int64 */
            product?: number | null;
            /** Format: int64 */
            quantity?: number | null;
        };
        Mail: {
            /** @enum {string} */
            about: "ORDER" | "CLAIM";
            attachments: components["schemas"]["MailAttached"][];
            /** Format: int32 */
            attempts: number;
            body: string;
            /** Format: uuid */
            document: string;
            /** Format: uuid */
            id: string;
            reason?: null | string;
            recipient: string;
            /** @enum {string} */
            state: "KEPT" | "WAITING" | "SENDING" | "SENT" | "FAILED";
            /** Format: date-time */
            stateAt: string;
            /** Format: int64 */
            store: number;
            subject: string;
            /** Format: date-time */
            writtenAt: string;
        };
        MailAttached: {
            media: string;
            name: string;
            /** Format: int32 */
            place: number;
        };
        MarkdownStickersWanted: {
            /** Format: int32 */
            count?: number | null;
            /** @enum {null|string} */
            format?: "A4_24" | "LETTER_30" | null;
            /** Format: date */
            lastDay?: null | string;
            /** Format: int64 */
            price?: number | null;
            /** Format: int64 */
            product?: number | null;
        };
        MemoryCorrection: {
            counts?: boolean | null;
            reason?: null | string;
        };
        MemoryRemembered: {
            episodes: components["schemas"]["Episode"][];
            /** Format: date-time */
            next?: null | string;
            people: {
                [key: string]: string;
            };
            products: {
                [key: string]: string;
            };
            suppliers: {
                [key: string]: string;
            };
        };
        ModelAccuracyJudged: {
            /** Format: int32 */
            days: number;
            lines: components["schemas"]["ModelAccuracyLine"][];
            /** Format: int32 */
            products: number;
            /** Format: int32 */
            windows: number;
        };
        ModelAccuracyLine: {
            /** Format: double */
            bias: number;
            /** Format: double */
            mase: number;
            method: string;
            /** Format: double */
            wql: number;
        };
        ModelVersion: {
            accuracy: components["schemas"]["ModelAccuracyJudged"];
            /** Format: date */
            historyFrom: string;
            /** Format: date */
            historyTo: string;
            note?: null | string;
            /** Format: int32 */
            products: number;
            /** @enum {string} */
            state: "ACTIVE" | "RETIRED" | "DAMAGED";
            /** Format: date-time */
            trainedAt: string;
            trees: boolean;
            /** Format: int64 */
            version: number;
            weights: {
                [key: string]: number;
            };
        };
        Move: {
            /** Format: int64 */
            amount: number;
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            balance: number;
            /** Format: uuid */
            entry?: null | string;
            /** Format: uuid */
            id: string;
            number: string;
            reason?: null | string;
            /** Format: uuid */
            reverses?: null | string;
            /** Format: int64 */
            staff?: number | null;
            /** Format: int64 */
            store: number;
            /** Format: int64 */
            till?: number | null;
        };
        MovementPage: {
            movements: components["schemas"]["MovementRow"][];
            next?: null | string;
            /** Format: int64 */
            onHand: number;
        };
        MovementRow: {
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            cost: number;
            /** Format: date */
            day: string;
            /** Format: int64 */
            id: number;
            /** @enum {string} */
            kind: "SALE" | "REFUND" | "RECEIPT" | "COUNT" | "WASTE" | "TRANSFER" | "DONATION" | "RETURN" | "PRODUCTION";
            /** Format: int32 */
            line: number;
            /** Format: int64 */
            onHand: number;
            /** Format: int64 */
            quantity: number;
            /** Format: uuid */
            source: string;
        };
        NewProposalFigure: {
            name: string;
            /** Format: int64 */
            product?: number | null;
            /** @enum {string} */
            unit: "QUANTITY" | "MONEY" | "SHARE" | "DAYS";
            /** Format: int64 */
            value: number;
        };
        NewReceipt: {
            differences?: components["schemas"]["NewReceiptDiffers"][] | null;
            /** Format: uuid */
            id?: null | string;
            last?: boolean | null;
            lines?: components["schemas"]["NewReceiptLine"][] | null;
            temperatures?: components["schemas"]["NewReceiptMeasured"][] | null;
        };
        NewReceiptDiffers: {
            /** Format: int64 */
            cost?: number | null;
            /** @enum {null|string} */
            kind?: "SHORT" | "OVER" | "DAMAGED" | "WARM" | "PRICE" | null;
            /** Format: int32 */
            line?: number | null;
            note?: null | string;
            /** Format: int64 */
            quantity?: number | null;
        };
        NewReceiptLine: {
            /** Format: date */
            expires?: null | string;
            /** Format: int32 */
            line?: number | null;
            lot?: null | string;
            /** Format: int64 */
            quantity?: number | null;
        };
        NewReceiptMeasured: {
            /** Format: int32 */
            degrees?: number | null;
            /** Format: int32 */
            line?: number | null;
        };
        NotingPricesNoted: {
            /** Format: int32 */
            noted: number;
            /** Format: int32 */
            rows: number;
        };
        NotingPricesSent: {
            /** Format: int64 */
            amount?: number | null;
            code?: null | string;
            /** Format: int64 */
            competitor?: number | null;
            competitorName?: null | string;
            /** Format: int64 */
            content?: number | null;
            measure?: null | string;
            /** Format: int64 */
            product?: number | null;
            /** Format: date */
            seenOn?: null | string;
            source?: null | string;
        };
        OfficeRefundsGiven: {
            code: string;
            /** Format: uuid */
            id: string;
        };
        OpenedReceipt: {
            approvedByName?: null | string;
            cashierName: string;
            chainIntact: boolean;
            code: string;
            difference?: components["schemas"]["ReceiptsDifference"];
            entry: unknown;
            left: components["schemas"]["ReceiptsLeft"][];
            movements: components["schemas"]["OpenedReceiptMoved"][];
            postings: components["schemas"]["PostingsPosted"][];
            /** Format: date-time */
            recordedAt: string;
            refunds: components["schemas"]["ReceiptRow"][];
            saleCode?: null | string;
            /** Format: uuid */
            saleId?: null | string;
        };
        OpenedReceiptMoved: {
            /** @enum {string} */
            kind: "SALE" | "REFUND" | "RECEIPT" | "COUNT" | "WASTE" | "TRANSFER" | "DONATION" | "RETURN" | "PRODUCTION";
            /** Format: int64 */
            product: number;
            /** Format: int64 */
            quantity: number;
        };
        OrderCame: {
            /** Format: int64 */
            cost: number;
            lot?: null | string;
            /** Format: int64 */
            product: number;
            /** Format: int64 */
            quantity: number;
        };
        OrderChanged: {
            name: string;
            /** Format: int64 */
            now: number;
            /** Format: int64 */
            product: number;
            /** Format: int64 */
            was: number;
        };
        OrderLine: {
            /** Format: int64 */
            product: number;
            /** Format: int64 */
            quantity: number;
        };
        OrderNewAmendment: {
            anyway?: boolean | null;
            /** Format: date */
            deliver?: null | string;
            /** Format: uuid */
            id?: null | string;
            lines?: components["schemas"]["OrderWantedLine"][] | null;
            /** Format: int32 */
            revision?: number | null;
        };
        OrderOtherPart: {
            /** Format: date */
            expected?: null | string;
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            number: number;
            /** @enum {string} */
            state: "DRAFT" | "SENT" | "PARTLY_RECEIVED" | "RECEIVED" | "CANCELLED";
        };
        OrderPage: {
            /** Format: int64 */
            next?: number | null;
            orders: components["schemas"]["OrderRow"][];
        };
        OrderPolicyPage: {
            lines: components["schemas"]["OrderPolicyShown"][];
            /** Format: int64 */
            next?: number | null;
        };
        OrderPolicyShown: {
            code?: null | string;
            /** Format: int64 */
            maximum?: number | null;
            /** Format: int64 */
            minimum?: number | null;
            name: string;
            /** Format: int64 */
            product: number;
            /** @enum {string} */
            rule: "FORECAST" | "MIN_MAX" | "ORDER_UP_TO" | "NEVER";
            /** Format: int64 */
            space?: number | null;
            /** @enum {string} */
            unit: "EACH" | "KG" | "LB";
        };
        OrderPolicyWanted: {
            lines?: components["schemas"]["OrderPolicyWantedLine"][] | null;
        };
        OrderPolicyWantedLine: {
            code?: null | string;
            /** Format: int64 */
            maximum?: number | null;
            /** Format: int64 */
            minimum?: number | null;
            /** Format: int64 */
            product?: number | null;
            /** @enum {null|string} */
            rule?: "FORECAST" | "MIN_MAX" | "ORDER_UP_TO" | "NEVER" | null;
            /** Format: int64 */
            space?: number | null;
        };
        OrderReason: {
            reason?: null | string;
        };
        OrderReceipt: {
            /** Format: date-time */
            at: string;
            differences: components["schemas"]["Difference"][];
            /** Format: uuid */
            id: string;
            lines: components["schemas"]["OrderCame"][];
            temperatures: components["schemas"]["DeliveryTemperature"][];
        };
        OrderRevision: {
            /** Format: int64 */
            amount: number;
            /** Format: date-time */
            at: string;
            /** Format: date */
            before: string;
            changes: components["schemas"]["OrderChanged"][];
            /** Format: date */
            expected: string;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            revision: number;
        };
        OrderRow: {
            /** Format: int64 */
            amount: number;
            direct: boolean;
            /** Format: date */
            expected?: null | string;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            lines: number;
            /** Format: int64 */
            number: number;
            /** Format: date-time */
            placedAt: string;
            /** @enum {string} */
            state: "DRAFT" | "SENT" | "PARTLY_RECEIVED" | "RECEIVED" | "CANCELLED";
            supplier: string;
        };
        OrderSending: {
            anyway?: boolean | null;
        };
        OrderSheet: {
            /** Format: int64 */
            amount: number;
            /** Format: date */
            costsOf?: null | string;
            /** Format: date */
            deliver?: null | string;
            delivery?: components["schemas"]["DeliveryDay"];
            deliveryDays: components["schemas"]["DeliveryDay"][];
            deliveryNote?: null | string;
            direct: boolean;
            /** @enum {null|string} */
            doubt?: "NO_DELIVERY" | "PAST_CUT_OFF" | null;
            /** Format: date */
            expected?: null | string;
            /** Format: uuid */
            id: string;
            lines: components["schemas"]["OrderShownLine"][];
            mailed: boolean;
            /** Format: int64 */
            number: number;
            /** Format: date-time */
            placedAt: string;
            reason?: null | string;
            receipts: components["schemas"]["OrderReceipt"][];
            /** Format: int32 */
            revision: number;
            revisions: components["schemas"]["OrderRevision"][];
            /** Format: date-time */
            sentAt?: null | string;
            splits: components["schemas"]["OrderOtherPart"][];
            /** @enum {string} */
            state: "DRAFT" | "SENT" | "PARTLY_RECEIVED" | "RECEIVED" | "CANCELLED";
            supplier: components["schemas"]["Supplier"];
        };
        OrderShownLine: {
            /** Format: int64 */
            allowance: number;
            /** Format: int64 */
            amount: number;
            /** Format: int64 */
            cancelled: number;
            code?: null | string;
            /** Format: int64 */
            cost: number;
            /** Format: int32 */
            line: number;
            name: string;
            /** Format: int64 */
            onHand: number;
            /** Format: int64 */
            onOrder: number;
            /** Format: int64 */
            product: number;
            /** Format: int64 */
            quantity: number;
            /** Format: int64 */
            received: number;
            steps: components["schemas"]["DayCostsStep"][];
            /** @enum {string} */
            unit: "EACH" | "KG" | "LB";
            /** Format: int64 */
            units: number;
        };
        OrderWanted: {
            /** Format: date */
            deliver?: null | string;
            /** Format: uuid */
            id?: null | string;
            lines?: components["schemas"]["OrderWantedLine"][] | null;
            /** Format: int64 */
            supplier?: number | null;
        };
        OrderWantedLine: {
            /** Format: int64 */
            product?: number | null;
            /** Format: int64 */
            quantity?: number | null;
        };
        OrderWantedLines: {
            /** Format: date */
            deliver?: null | string;
            lines?: components["schemas"]["OrderWantedLine"][] | null;
        };
        OutboxListed: {
            mails: components["schemas"]["OutboxRow"][];
            mailServer: boolean;
        };
        OutboxRow: {
            /** Format: uuid */
            id: string;
            reason?: null | string;
            recipient: string;
            /** @enum {string} */
            state: "KEPT" | "WAITING" | "SENDING" | "SENT" | "FAILED";
            subject: string;
            /** Format: date-time */
            writtenAt: string;
        };
        Outcome: {
            /** Format: date */
            from?: null | string;
            /** Format: int64 */
            gain?: number | null;
            /** Format: int64 */
            high?: number | null;
            /** Format: int64 */
            low?: number | null;
            /** Format: date-time */
            measuredAt: string;
            /** Format: date */
            to?: null | string;
            /** @enum {null|string} */
            unknown?: "NOT_DELIVERED" | "TOO_FEW_DAYS" | "NO_EVIDENCE" | null;
        };
        PartsPart: {
            /** @enum {string} */
            metBy: "OWN_POSTGRESQL" | "POSTGRESQL" | "SAME_POSTGRESQL" | "SIMULATOR" | "OUTBOX" | "SMTP" | "PLANNER" | "MODEL";
            /** @enum {string} */
            need: "DATABASE" | "LIVE" | "CARDS" | "MAIL" | "ANSWERS";
            standIn: boolean;
        };
        Policy: {
            body: string;
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            store: number;
            title: string;
            /** Format: date-time */
            writtenAt: string;
            /** Format: int64 */
            writtenBy: number;
        };
        PolicyWording: {
            body?: null | string;
            /** Format: uuid */
            id?: null | string;
            title?: null | string;
        };
        PolicyWritten: {
            people: {
                [key: string]: string;
            };
            policies: components["schemas"]["Policy"][];
        };
        PostingsPosted: {
            /** Format: int32 */
            account: number;
            /** Format: int64 */
            amount: number;
            name: string;
        };
        PriceBatch: {
            /** Format: date-time */
            approvedAt?: null | string;
            /** Format: int64 */
            approvedBy?: number | null;
            /** Format: date-time */
            endedAt?: null | string;
            /** Format: int64 */
            endedBy?: number | null;
            /** Format: int64 */
            id: number;
            /** Format: int32 */
            lines: number;
            /** Format: date-time */
            madeAt: string;
            /** Format: int64 */
            madeBy: number;
            /** @enum {string} */
            state: "DRAFT" | "APPROVED" | "ROLLED_BACK" | "DISCARDED";
            terms: components["schemas"]["PriceBatchTerms"];
            /** Format: int64 */
            version?: number | null;
        };
        PriceBatchFound: {
            batches: components["schemas"]["PriceBatch"][];
            people: {
                [key: string]: string;
            };
        };
        PriceBatchLine: {
            /** Format: int64 */
            amount: number;
            code?: null | string;
            confirmed: boolean;
            /** Format: int64 */
            cost: number;
            department: string;
            doubts: ("BELOW_COST" | "SLIPPED_POINT" | "LARGE_CHANGE")[];
            elsewhere?: components["schemas"]["SeenPrice"];
            /** Format: int64 */
            highest?: number | null;
            /** Format: int64 */
            lowest?: number | null;
            name: string;
            /** Format: int64 */
            net: number;
            /** Format: int64 */
            product: number;
            unit: string;
            /** Format: int32 */
            withoutIt: number;
        };
        PriceBatchLines: {
            lines?: components["schemas"]["PriceBatchLinesSent"][] | null;
        };
        PriceBatchLinesSent: {
            /** Format: int64 */
            amount?: number | null;
            code?: null | string;
            /** Format: int64 */
            product?: number | null;
        };
        PriceBatchMeant: {
            products?: number[] | null;
        };
        PriceBatchShown: {
            batch: components["schemas"]["PriceBatch"];
            lines: components["schemas"]["PriceBatchLine"][];
            people: {
                [key: string]: string;
            };
        };
        PriceBatchTerms: {
            /** Format: date */
            from: string;
            /** Format: int32 */
            fromMinute: number;
            /** Format: int64 */
            group?: number | null;
            member: boolean;
            name: string;
            stores?: number[] | null;
            /** Format: date */
            to?: null | string;
        };
        PriceBatchWanted: {
            /** Format: date */
            from?: null | string;
            /** Format: int32 */
            fromMinute?: number | null;
            /** Format: int64 */
            group?: number | null;
            member?: boolean | null;
            name?: null | string;
            stores?: number[] | null;
            /** Format: date */
            to?: null | string;
        };
        ProductChanged: {
            /** Format: int64 */
            version: number;
        };
        ProductDepartmentPayable: {
            eligible?: boolean | null;
            tender?: null | string;
        };
        ProductDeposit: {
            /** Format: int64 */
            id: number;
            name: string;
            /** Format: int64 */
            price?: number | null;
        };
        ProductFile: {
            columns: string[];
            /** @enum {string} */
            format: "CSV" | "XLSX" | "GS1_XML";
            /** Format: int64 */
            id: number;
            /** Format: date-time */
            madeAt: string;
            /** Format: int64 */
            madeBy: number;
            name: string;
            /** Format: int32 */
            rows: number;
            /** @enum {string} */
            state: "READ" | "CHECKED" | "TAKEN" | "UNDONE" | "DISCARDED";
            /** Format: int64 */
            store: number;
            /** Format: date-time */
            takenAt?: null | string;
            /** Format: int64 */
            takenBy?: number | null;
            terms: components["schemas"]["FileTerms"];
            /** Format: date-time */
            undoneAt?: null | string;
            /** Format: int64 */
            version?: number | null;
        };
        ProductFileApproval: {
            doubtsMeant?: boolean | null;
        };
        ProductFileLines: {
            lines: components["schemas"]["ProductFilesLine"][];
        };
        ProductFileListed: {
            files: components["schemas"]["ProductFile"][];
        };
        ProductFileMended: {
            cells?: string[] | null;
        };
        ProductFilesCounts: {
            /** Format: int32 */
            changed: number;
            /** Format: int32 */
            doubtful: number;
            /** Format: int32 */
            fresh: number;
            /** Format: int32 */
            same: number;
            /** Format: int32 */
            taken: number;
            /** Format: int32 */
            wrong: number;
        };
        ProductFilesLine: {
            /** Format: int64 */
            amount?: number | null;
            before: {
                [key: string]: unknown;
            };
            category?: null | string;
            cells: string[];
            codes: string;
            /** Format: int64 */
            cost?: number | null;
            declared: ("CODE" | "NAME" | "DEPARTMENT" | "CATEGORY" | "TAX" | "UNIT" | "COST" | "PRICE" | "BRAND" | "CONTENT" | "ORIGIN" | "CONTAINS" | "MAY_CONTAIN" | "NUTRIENTS")[];
            department?: null | string;
            doubts: string[];
            kind: string;
            name?: null | string;
            /** Format: int32 */
            number: number;
            problems: components["schemas"]["RowReadingWrong"][];
            taken: boolean;
            tax?: null | string;
        };
        ProductFilesSheet: {
            counts: components["schemas"]["ProductFilesCounts"];
            departments: string[];
            file: components["schemas"]["ProductFile"];
            sample: string[][];
            taxes: string[];
            work?: components["schemas"]["ProductFilesWork"];
        };
        ProductFilesWork: {
            act: string;
            /** Format: int32 */
            percent: number;
            problem?: null | string;
            stopping: boolean;
        };
        ProductFound: {
            next?: null | string;
            products: components["schemas"]["ProductRow"][];
        };
        Production: {
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            batches: number;
            /** Format: int64 */
            came: number;
            /** Format: int64 */
            cost: number;
            /** Format: date */
            day: string;
            /** Format: int64 */
            expected: number;
            /** Format: date */
            expires?: null | string;
            /** Format: uuid */
            id: string;
            lot?: null | string;
            /** Format: int64 */
            product: number;
            /** Format: uuid */
            recipe: string;
            /** Format: int64 */
            staff: number;
            /** Format: date-time */
            undoneAt?: null | string;
        };
        ProductionGoods: {
            name: string;
            /** Format: int64 */
            onHand: number;
            /** Format: int64 */
            product: number;
            /** Format: int64 */
            quantity: number;
            /** @enum {string} */
            unit: "EACH" | "KG" | "LB";
        };
        ProductionMade: {
            /** Format: int32 */
            batches?: number | null;
            /** Format: int64 */
            came?: number | null;
            /** Format: uuid */
            id?: null | string;
            /** Format: uuid */
            recipe?: null | string;
        };
        ProductionNewIngredient: {
            /** Format: int64 */
            product?: number | null;
            /** Format: int64 */
            quantity?: number | null;
        };
        ProductionNewRecipe: {
            ingredients?: components["schemas"]["ProductionNewIngredient"][] | null;
            /** Format: int64 */
            product?: number | null;
            /** Format: int64 */
            quantity?: number | null;
            /** Format: int32 */
            shelfDays?: number | null;
        };
        ProductionRow: {
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            ingredients: number;
            name: string;
            /** Format: int64 */
            quantity: number;
            /** @enum {string} */
            unit: "EACH" | "KG" | "LB";
        };
        ProductionSheet: {
            /** Format: uuid */
            id: string;
            ingredients: components["schemas"]["ProductionGoods"][];
            makes: components["schemas"]["ProductionGoods"];
            people: {
                [key: string]: string;
            };
            productions: components["schemas"]["Production"][];
            /** Format: int32 */
            shelfDays?: number | null;
        };
        ProductionUndoing: {
            /** Format: uuid */
            id?: null | string;
        };
        ProductMasterChangedProduct: {
            blocked?: boolean | null;
            /** Format: int64 */
            category?: number | null;
            codes?: string[] | null;
            /** Format: int64 */
            cost?: number | null;
            /** Format: int64 */
            department?: number | null;
            /** Format: int64 */
            deposit?: number | null;
            name?: null | string;
            /** Format: int64 */
            seen?: number | null;
            /** Format: int64 */
            tare?: number | null;
            /** Format: int64 */
            tax?: number | null;
        };
        ProductMasterKept: {
            /** Format: int64 */
            product: number;
            /** Format: int64 */
            version: number;
        };
        ProductMasterNewProduct: {
            /** Format: int64 */
            category?: number | null;
            codes?: string[] | null;
            /** Format: int64 */
            cost?: number | null;
            /** Format: int64 */
            department?: number | null;
            /** Format: int64 */
            deposit?: number | null;
            name?: null | string;
            /** Format: int64 */
            price?: number | null;
            /** Format: int64 */
            tare?: number | null;
            /** Format: int64 */
            tax?: number | null;
            unit?: null | string;
        };
        ProductNewPrice: {
            /** Format: int64 */
            amount?: number | null;
            /** Format: date */
            from?: null | string;
            member?: boolean | null;
            reason?: null | string;
            /** Format: date */
            to?: null | string;
        };
        ProductPayable: {
            eligible?: string[] | null;
        };
        ProductPrice: {
            /** Format: int64 */
            amount: number;
            /** Format: date-time */
            enteredAt: string;
            enteredBy?: null | string;
            everyStore: boolean;
            /** Format: date */
            from: string;
            /** Format: int32 */
            fromMinute: number;
            member: boolean;
            reason?: null | string;
            /** @enum {string} */
            state: "NOW" | "LATER" | "PAST" | "REPLACED";
            /** Format: date */
            to?: null | string;
        };
        ProductRow: {
            blocked: boolean;
            carried: boolean;
            code?: null | string;
            /** Format: int64 */
            department: number;
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            memberPrice?: number | null;
            name: string;
            /** Format: int64 */
            price?: number | null;
            /** @enum {string} */
            unit: "EACH" | "KG" | "LB";
        };
        ProductSheet: {
            blocked: boolean;
            /** Format: int64 */
            category?: number | null;
            codes: string[];
            /** Format: int64 */
            cost: number;
            /** Format: int64 */
            department: number;
            departmentName: string;
            deposit?: components["schemas"]["ProductDeposit"];
            eligible: ("CASH" | "CARD" | "GIFT_CARD" | "STORE_CREDIT" | "HOUSE_ACCOUNT" | "VOUCHER" | "SNAP" | "WIC")[];
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            memberPrice?: number | null;
            name: string;
            /** Format: int64 */
            price?: number | null;
            /** Format: int64 */
            priceBook: number;
            prices: components["schemas"]["ProductPrice"][];
            /** Format: int64 */
            tare?: number | null;
            /** Format: int64 */
            tax: number;
            taxName: string;
            /** @enum {string} */
            unit: "EACH" | "KG" | "LB";
            unitPrice?: components["schemas"]["UnitPrice"];
        };
        PromotionConflictsBelow: {
            /** Format: int64 */
            cost: number;
            name: string;
            /** Format: int64 */
            product: number;
            /** Format: int64 */
            stays: number;
            /** Format: int64 */
            units: number;
        };
        PromotionConflictsConflict: {
            /** Format: int64 */
            both: number;
            /** Format: date */
            from: string;
            name: string;
            /** Format: int64 */
            other: number;
            otherGiven: boolean;
            /** Format: int64 */
            own: number;
            ownGiven: boolean;
            product: string;
            /** Format: int64 */
            promotion: number;
            /** Format: int64 */
            shared: number;
            /** Format: date */
            to?: null | string;
            /** Format: int64 */
            units: number;
            /** @enum {string} */
            why: "ON_TOP" | "SIDE_BY_SIDE" | "PRIORITY" | "SAVES_MORE" | "TOO_LITTLE_LEFT" | "LOWER_NUMBER" | "NEITHER";
        };
        PromotionConflictsConflicts: {
            below: components["schemas"]["PromotionConflictsBelow"][];
            /** Format: int64 */
            belowCount: number;
            conflicts: components["schemas"]["PromotionConflictsConflict"][];
            /** Format: int64 */
            goods: number;
            /** Format: int64 */
            looked: number;
            /** Format: int64 */
            unknown: number;
        };
        PromotionConflictsQuestion: {
            /** Format: int64 */
            promotion?: number | null;
            terms?: components["schemas"]["PromotionTerms"];
        };
        PromotionEdition: {
            /** Format: date-time */
            discardedAt?: null | string;
            /** Format: int64 */
            discardedBy?: number | null;
            /** Format: int64 */
            expected?: number | null;
            /** Format: int64 */
            id: number;
            /** Format: date-time */
            madeAt: string;
            /** Format: int64 */
            madeBy: number;
            /** Format: date-time */
            publishedAt?: null | string;
            /** Format: int64 */
            publishedBy?: number | null;
            terms: components["schemas"]["PromotionTerms"];
            /** Format: int64 */
            version?: number | null;
        };
        PromotionFound: {
            promotions: components["schemas"]["PromotionRow"][];
        };
        PromotionGoods: {
            /** Format: int64 */
            id: number;
            name: string;
        };
        PromotionRow: {
            changing: boolean;
            /** Format: int64 */
            id: number;
            /** @enum {string} */
            state: "DRAFT" | "COMING" | "RUNNING" | "ENDED" | "STOPPED";
            terms: components["schemas"]["PromotionTerms"];
        };
        PromotionSheet: {
            draft?: components["schemas"]["PromotionEdition"];
            editions: components["schemas"]["PromotionEdition"][];
            /** Format: int64 */
            id: number;
            products: components["schemas"]["PromotionGoods"][];
            /** @enum {string} */
            state: "DRAFT" | "COMING" | "RUNNING" | "ENDED" | "STOPPED";
            /** Format: date-time */
            stoppedAt?: null | string;
            /** Format: int64 */
            stoppedBy?: number | null;
            terms?: components["schemas"]["PromotionTerms"];
        };
        PromotionShown: {
            people: {
                [key: string]: string;
            };
            promotion: components["schemas"]["PromotionSheet"];
        };
        PromotionTerms: {
            /** Format: int64 */
            amount?: number | null;
            /** Format: int64 */
            buy?: number | null;
            /** Format: int64 */
            count?: number | null;
            coupon?: components["schemas"]["PromotionTermsCoupon"];
            departments?: number[] | null;
            everything?: boolean | null;
            exceptDepartments?: number[] | null;
            exceptProducts?: number[] | null;
            /** Format: date */
            from?: null | string;
            /** Format: int64 */
            get?: number | null;
            /** Format: int64 */
            group?: number | null;
            kind?: null | string;
            members?: boolean | null;
            /** Format: int64 */
            most?: number | null;
            name?: null | string;
            /** Format: int64 */
            ppm?: number | null;
            /** Format: int64 */
            price?: number | null;
            /** Format: int64 */
            priority?: number | null;
            products?: number[] | null;
            reward?: components["schemas"]["PromotionTermsReward"];
            stacks?: boolean | null;
            steps?: components["schemas"]["PromotionTermsStep"][] | null;
            stores?: number[] | null;
            /** Format: date */
            to?: null | string;
        };
        PromotionTermsCoupon: {
            code?: null | string;
            /** Format: int64 */
            most?: number | null;
        };
        PromotionTermsReward: {
            departments?: number[] | null;
            everything?: boolean | null;
            exceptDepartments?: number[] | null;
            exceptProducts?: number[] | null;
            products?: number[] | null;
        };
        PromotionTermsStep: {
            /** Format: int64 */
            amount?: number | null;
            /** Format: int64 */
            count?: number | null;
            /** Format: int64 */
            ppm?: number | null;
            /** Format: int64 */
            price?: number | null;
            /** Format: int64 */
            spend?: number | null;
        };
        PromotionWanted: {
            /** Format: int64 */
            expected?: number | null;
            terms?: components["schemas"]["PromotionTerms"];
        };
        Proposal: {
            backtest?: components["schemas"]["BacktestMarkdown"] | components["schemas"]["BacktestOrder"];
            change: components["schemas"]["ChangeMarkdown"] | components["schemas"]["ChangeOrder"];
            events: components["schemas"]["ProposalEvent"][];
            evidence: components["schemas"]["NewProposalFigure"][];
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            filedAt: string;
            filedBy: string;
            /** Format: int64 */
            gain: number;
            /** Format: uuid */
            id: string;
            reason: string;
            /** @enum {string} */
            state: "OPEN" | "EXPIRED" | "CARRIED_OUT" | "REJECTED" | "UNDONE";
            stock: {
                [key: string]: number;
            };
            /** Format: int64 */
            store: number;
        };
        ProposalApproval: {
            despiteStock?: boolean | null;
        };
        ProposalEvent: {
            /** Format: date-time */
            at: string;
            detail: {
                [key: string]: string;
            };
            /** @enum {string} */
            kind: "FILED" | "CHANGED" | "CARRIED_OUT" | "REJECTED" | "UNDONE";
            /** Format: int64 */
            limit?: number | null;
            /** Format: int64 */
            size: number;
            /** Format: int64 */
            staff?: number | null;
        };
        ProposalFiled: {
            change?: components["schemas"]["ChangeMarkdown"] | components["schemas"]["ChangeOrder"];
            evidence?: components["schemas"]["NewProposalFigure"][] | null;
            /** Format: date-time */
            expiresAt?: null | string;
            /** Format: int64 */
            gain?: number | null;
            /** Format: uuid */
            id?: null | string;
            reason?: null | string;
        };
        ProposalLimit: {
            /** @enum {null|string} */
            kind?: "ORDER" | "MARKDOWN" | null;
            /** Format: int64 */
            most?: number | null;
        };
        ProposalPage: {
            next?: null | string;
            products: {
                [key: string]: string;
            };
            proposals: components["schemas"]["Proposal"][];
        };
        ProposalReason: {
            reason?: null | string;
        };
        ProposalRevision: {
            change?: components["schemas"]["ChangeMarkdown"] | components["schemas"]["ChangeOrder"];
        };
        ProposalSheet: {
            outcome?: components["schemas"]["Outcome"];
            people: {
                [key: string]: string;
            };
            products: {
                [key: string]: components["schemas"]["ProposalSheetAbout"];
            };
            proposal: components["schemas"]["Proposal"];
            supplier?: null | string;
        };
        ProposalSheetAbout: {
            name: string;
            /** Format: int64 */
            onHand: number;
            /** Format: int64 */
            onOrder: number;
            pack?: components["schemas"]["ProposalSheetPack"];
            /** Format: int64 */
            price?: number | null;
            /** @enum {string} */
            unit: "EACH" | "KG" | "LB";
        };
        ProposalSheetPack: {
            /** Format: int64 */
            cost: number;
            /** Format: int64 */
            units: number;
        };
        Quarantined: {
            /** Format: date-time */
            at?: null | string;
            came: string;
            /** Format: date-time */
            decidedAt?: null | string;
            decidedBy?: null | string;
            decision?: null | string;
            detail: string;
            expected?: null | string;
            field?: null | string;
            /** Format: uuid */
            id: string;
            kind?: null | string;
            /** Format: int64 */
            number?: number | null;
            reason: string;
            /** Format: date-time */
            receivedAt: string;
            same?: unknown;
            /** @enum {string} */
            state: "OPEN" | "RECORDED" | "DISMISSED";
            /** Format: int64 */
            till: number;
            /** Format: int64 */
            total?: number | null;
        };
        QuarantineDecision: {
            reason?: null | string;
        };
        QuarantinePage: {
            items: components["schemas"]["QuarantineRow"][];
            next?: null | string;
        };
        QuarantineRow: {
            /** Format: date-time */
            at?: null | string;
            field?: null | string;
            /** Format: uuid */
            id: string;
            kind?: null | string;
            /** Format: int64 */
            number?: number | null;
            reason: string;
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string} */
            state: "OPEN" | "RECORDED" | "DISMISSED";
            /** Format: int64 */
            till: number;
            /** Format: int64 */
            total?: number | null;
        };
        QuestionBefore: {
            answered: string;
            asked: string;
        };
        RecalledGoodsCalled: {
            lot?: null | string;
            /** Format: int64 */
            product: number;
            reason: string;
        };
        RecalledSalesFound: {
            more: boolean;
            /** Format: date */
            since: string;
            sold: components["schemas"]["RecalledSalesSold"][];
        };
        RecalledSalesSold: {
            /** Format: date-time */
            at: string;
            /** Format: date */
            day: string;
            /** Format: uuid */
            entry: string;
            /** Format: int64 */
            line: number;
            lot?: null | string;
            /** Format: int64 */
            quantity: number;
            receipt: string;
            /** @enum {string} */
            unit: "EACH" | "KG" | "LB";
        };
        RecalledStockFound: {
            onTheWay: components["schemas"]["GoodsInTransitUnderWay"][];
            standing: components["schemas"]["RecalledStockStanding"][];
            stores: {
                [key: string]: string;
            };
            /** @enum {string} */
            unit: "EACH" | "KG" | "LB";
        };
        RecalledStockStanding: {
            /** Format: date */
            expires?: null | string;
            lot?: null | string;
            /** Format: int64 */
            quantity: number;
            /** Format: int64 */
            store: number;
        };
        RecallEnd: {
            reason?: null | string;
        };
        RecallFound: {
            people: {
                [key: string]: string;
            };
            recalls: components["schemas"]["RecallsRow"][];
        };
        RecallNewRecall: {
            lot?: null | string;
            /** Format: int64 */
            product?: number | null;
            reason?: null | string;
        };
        RecallsRow: {
            /** Format: date-time */
            calledAt: string;
            /** Format: int64 */
            calledBy: number;
            /** Format: date-time */
            endedAt?: null | string;
            /** Format: int64 */
            endedBy?: number | null;
            endedWhy?: null | string;
            /** Format: int64 */
            id: number;
            lot?: null | string;
            /** Format: int64 */
            product: number;
            productName: string;
            reason: string;
        };
        ReceiptRefundOrder: {
            lines?: components["schemas"]["RefundOrderPart"][] | null;
            reason?: null | string;
            tender?: null | string;
        };
        ReceiptRow: {
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            cashier: number;
            cashierName: string;
            code: string;
            /** Format: date */
            day: string;
            different: boolean;
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            items: number;
            kind: string;
            /** Format: int64 */
            number: number;
            /** Format: int64 */
            till: number;
            /** Format: int64 */
            total: number;
            withoutReceipt: boolean;
        };
        ReceiptsDifference: {
            core?: null | string;
            field?: null | string;
            till?: null | string;
        };
        ReceiptsLeft: {
            /** Format: int64 */
            line: number;
            /** Format: int64 */
            quantity: number;
        };
        ReceiptsPage: {
            next?: null | string;
            receipts: components["schemas"]["ReceiptRow"][];
        };
        ReceivingScanned: {
            /** Format: date */
            expires?: null | string;
            /** Format: int32 */
            line: number;
            lot?: null | string;
        };
        RefundOrderPart: {
            /** Format: int64 */
            line: number;
            /** Format: int64 */
            quantity: number;
        };
        Reservation: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            basket: string;
            code: string;
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            store: number;
            /** Format: int64 */
            till: number;
        };
        RestrictionEnd: {
            reason?: null | string;
        };
        RestrictionFound: {
            people: {
                [key: string]: string;
            };
            restrictions: components["schemas"]["RestrictionsRow"][];
        };
        RestrictionsHours: {
            days: number[];
            /** Format: int32 */
            from: number;
            /** Format: int32 */
            to: number;
        };
        RestrictionsRow: {
            /** Format: date-time */
            addedAt: string;
            /** Format: int64 */
            addedBy: number;
            /** Format: int32 */
            age?: number | null;
            /** Format: int32 */
            cashierAge?: number | null;
            departments: string[];
            /** Format: date-time */
            endedAt?: null | string;
            /** Format: int64 */
            endedBy?: number | null;
            endedWhy?: null | string;
            hours: components["schemas"]["RestrictionsHours"][];
            /** Format: int64 */
            id: number;
            name: string;
            /** Format: int32 */
            products: number;
        };
        RestrictionsTerms: {
            /** Format: int32 */
            age?: number | null;
            /** Format: int32 */
            cashierAge?: number | null;
            departments?: number[] | null;
            hours?: components["schemas"]["RestrictionsHours"][] | null;
            name?: null | string;
            products?: number[] | null;
        };
        RowReadingWrong: {
            allowed: string;
            /** @enum {string} */
            field: "CODE" | "NAME" | "DEPARTMENT" | "CATEGORY" | "TAX" | "UNIT" | "COST" | "PRICE" | "BRAND" | "CONTENT" | "ORIGIN" | "CONTAINS" | "MAY_CONTAIN" | "NUTRIENTS";
            value: string;
        };
        Run: {
            answer?: null | string;
            /** Format: int64 */
            answeredBy?: number | null;
            /** Format: date-time */
            endedAt?: null | string;
            /** Format: uuid */
            id: string;
            problem?: null | string;
            proposals: string[];
            question?: components["schemas"]["WorkflowQuestion"];
            /** Format: date-time */
            startedAt: string;
            /** Format: int64 */
            startedBy?: number | null;
            /** @enum {string} */
            state: "RUNNING" | "WAITING" | "DONE" | "FAILED" | "CANCELLED";
            step?: null | string;
            steps: components["schemas"]["RunStepDone"][];
            /** Format: int64 */
            store: number;
            workflow: string;
        };
        RunAnswer: {
            answer?: null | string;
        };
        RunningCostLayer: {
            /** Format: int64 */
            cost: number;
            /** Format: date */
            day: string;
            /** Format: int64 */
            quantity: number;
        };
        RunningCostOwed: {
            /** Format: int64 */
            cost: number;
            /** @enum {string} */
            part: "SOLD" | "SHRINK" | "DONATED" | "SENT";
            /** Format: int64 */
            quantity: number;
        };
        RunNode: {
            asks: boolean;
            name: string;
            next: string[];
        };
        RunOpened: {
            people: {
                [key: string]: string;
            };
            run: components["schemas"]["Run"];
        };
        RunOverview: {
            agent: string;
            people: {
                [key: string]: string;
            };
            runs: components["schemas"]["Run"][];
            steps: components["schemas"]["RunNode"][];
        };
        RunStart: {
            /** Format: uuid */
            id?: null | string;
        };
        RunStepDone: {
            /** Format: date-time */
            beganAt: string;
            /** Format: date-time */
            endedAt: string;
            found: {
                [key: string]: unknown;
            };
            /** Format: int32 */
            number: number;
            step: string;
        };
        ScorecardsScorecard: {
            /** Format: int32 */
            claims: number;
            /** Format: int64 */
            filled: number;
            /** Format: int32 */
            invoicedLines: number;
            /** Format: int32 */
            leadDays?: number | null;
            /** Format: int32 */
            lines: number;
            /** Format: int32 */
            onTime: number;
            /** Format: int64 */
            openAmount: number;
            /** Format: int32 */
            openClaims: number;
            /** Format: int64 */
            ordered: number;
            /** Format: int32 */
            orders: number;
            /** Format: int32 */
            otherPriceLines: number;
            /** Format: int32 */
            refusedLines: number;
            /** Format: int32 */
            shortLines: number;
            /** Format: date */
            since: string;
        };
        SeenPrice: {
            /** Format: int64 */
            amount: number;
            /** Format: int64 */
            comparable?: number | null;
            /** Format: int64 */
            competitor: number;
            competitorName: string;
            content?: components["schemas"]["Content"];
            /** Format: int32 */
            days: number;
            /** Format: int64 */
            product: number;
            /** Format: date */
            seenOn: string;
            /** @enum {string} */
            source: "SHELF" | "LEAFLET" | "WEB";
        };
        Session: {
            permissions: ("SELL" | "REFUND" | "VOID" | "PRICE_OVERRIDE" | "TAX_EXEMPT" | "DRAWER_MOVE" | "SHIFT_CLOSE" | "SALES_VIEW" | "PRODUCT_VIEW" | "PRODUCT_DECLARE" | "PRICE_CHANGE" | "PRICE_APPROVE" | "ASSORTMENT_SET" | "RECALL_CALL" | "RESTRICTION_SET" | "ACCOUNT_VIEW" | "ACCOUNT_MANAGE" | "STOCK_VIEW" | "QUARANTINE_RESOLVE" | "TILL_ENROL" | "STAFF_MANAGE" | "AUDIT_VIEW" | "STORE_OPEN" | "INSIGHT_VIEW" | "ORDER_WRITE" | "GOODS_RECEIVE" | "INVOICE_APPROVE" | "COST_METHOD_SET" | "WASTE_WRITE" | "TRANSFER_SEND" | "PRODUCE" | "RECIPE_WRITE" | "COUNT_DO" | "COUNT_APPROVE" | "PROPOSAL_VIEW" | "PROPOSAL_FILE" | "PROPOSAL_DECIDE" | "LIMIT_SET" | "FORECAST_TRAIN" | "ASSISTANT_ASK" | "TOKEN_ISSUE" | "AGENT_RUN" | "MEMORY_EDIT" | "JOB_MANAGE" | "POLICY_WRITE")[];
            staff: components["schemas"]["SessionMe"];
            stores: components["schemas"]["SessionMyStore"][];
        };
        SessionCredentials: {
            login: string;
            password: string;
        };
        SessionMe: {
            /** Format: int64 */
            id: number;
            name: string;
            /** @enum {string} */
            role: "CASHIER" | "SHIFT_LEAD" | "BUYER" | "MANAGER" | "OWNER";
        };
        SessionMyStore: {
            address: string[];
            currency: string;
            demo: boolean;
            /** Format: int32 */
            digits: number;
            /** Format: int64 */
            id: number;
            language: string;
            name: string;
            receiptFooter: string[];
            zone: string;
        };
        ShelfLabel: {
            /** Format: int64 */
            before?: number | null;
            code?: null | string;
            department: string;
            /** Format: int64 */
            memberPrice?: number | null;
            name: string;
            /** Format: int64 */
            price: number;
            /** Format: int64 */
            product: number;
            /** @enum {string} */
            unit: "EACH" | "KG" | "LB";
            unitPrice?: components["schemas"]["UnitPrice"];
        };
        SplitLine: {
            /** Format: int32 */
            line?: number | null;
            /** Format: int64 */
            quantity?: number | null;
        };
        SplitNewSplit: {
            anyway?: boolean | null;
            /** Format: date */
            deliver?: null | string;
            /** Format: uuid */
            id?: null | string;
            lines?: components["schemas"]["SplitLine"][] | null;
            /** Format: int32 */
            revision?: number | null;
        };
        SplitPart: {
            /** Format: int64 */
            amount: number;
            /** Format: date */
            expected?: null | string;
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            number: number;
            /** @enum {string} */
            state: "DRAFT" | "SENT" | "PARTLY_RECEIVED" | "RECEIVED" | "CANCELLED";
        };
        StaffAgeReached: {
            /** Format: int32 */
            years?: number | null;
        };
        StaffHire: {
            login: string;
            name: string;
            password: string;
            pin: string;
            /** @enum {string} */
            role: "CASHIER" | "SHIFT_LEAD" | "BUYER" | "MANAGER" | "OWNER";
            stores: number[];
        };
        StaffMember: {
            /** Format: int32 */
            ageReached?: number | null;
            /** Format: int64 */
            id: number;
            name: string;
            /** @enum {string} */
            role: "CASHIER" | "SHIFT_LEAD" | "BUYER" | "MANAGER" | "OWNER";
            stores: number[];
        };
        StaffNewPassword: {
            password: string;
        };
        StaffNewPin: {
            pin: string;
        };
        StaffPlace: {
            /** @enum {string} */
            role: "CASHIER" | "SHIFT_LEAD" | "BUYER" | "MANAGER" | "OWNER";
            stores: number[];
        };
        StandingLimitsStandingLimit: {
            /** Format: int64 */
            id: number;
            /** @enum {string} */
            kind: "ORDER" | "MARKDOWN";
            /** Format: int64 */
            most: number;
            /** Format: date-time */
            setAt: string;
            /** Format: int64 */
            staff: number;
        };
        StockCount: {
            /** Format: date-time */
            begunAt: string;
            /** Format: int64 */
            begunBy: number;
            /** Format: int32 */
            counted: number;
            /** Format: date-time */
            endedAt?: null | string;
            /** Format: int64 */
            endedBy?: number | null;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: int32 */
            products: number;
            /** @enum {string} */
            state: "OPEN" | "APPROVED" | "DISCARDED";
            /** Format: int64 */
            store: number;
        };
        StockValuesOfStore: {
            /** Format: int32 */
            below: number;
            /** @enum {string} */
            method: "AVERAGE" | "FIFO";
            /** Format: int64 */
            owed: number;
            /** Format: date-time */
            settledAt?: null | string;
            /** Format: int64 */
            store: number;
            /** Format: int64 */
            value: number;
        };
        StockValuesSettlement: {
            amounts: {
                [key: string]: number;
            };
            /** Format: date-time */
            at: string;
            /** Format: date */
            day: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            method: "AVERAGE" | "FIFO";
            /** Format: int32 */
            products: number;
        };
        StoreGroup: {
            /** Format: int64 */
            id: number;
            name: string;
            stores: number[];
        };
        StoreGroupFound: {
            groups: components["schemas"]["StoreGroup"][];
        };
        StoreGroupWanted: {
            name: string;
            stores: number[];
        };
        StoresOpened: {
            /** Format: int64 */
            id: number;
            name: string;
        };
        StoresOpening: {
            address: string[];
            currency: string;
            language: string;
            name: string;
            receiptFooter: string[];
            zone: string;
        };
        StoreTillsNewMode: {
            bagCode?: null | string;
            /** @enum {string} */
            mode: "COUNTER" | "SELF";
        };
        StoreTillsNewTill: {
            name: string;
        };
        SuggestedMarkdown: {
            /** Format: date */
            expires: string;
            /** Format: int64 */
            gain: number;
            lot: string;
            /** Format: int64 */
            marked: number;
            /** Format: int64 */
            price: number;
            /** Format: int64 */
            product: number;
            /** Format: int64 */
            quantity: number;
            /** Format: int64 */
            wasted: number;
            /** Format: int64 */
            wastedWithout: number;
        };
        SuggestedOrder: {
            /** Format: int32 */
            asked: number;
            /** @enum {string} */
            basis: "MODEL" | "RECENT_DAYS";
            /** Format: int64 */
            cost: number;
            /** Format: date */
            delivers: string;
            /** Format: int64 */
            gain: number;
            lines: components["schemas"]["SuggestedOrderLine"][];
            /** Format: date */
            nextDelivery: string;
            /** Format: int64 */
            supplier: number;
        };
        SuggestedOrderLine: {
            /** Format: int64 */
            cost: number;
            /** Format: int64 */
            expires: number;
            /** Format: int64 */
            gain: number;
            /** Format: int64 */
            inTransit: number;
            /** @enum {null|string} */
            limit?: "SHELF_SPACE" | "SHELF_LIFE" | null;
            /** Format: int64 */
            onHand: number;
            /** Format: int64 */
            onOrder: number;
            /** Format: int32 */
            packs: number;
            /** Format: int64 */
            product: number;
            /** Format: int64 */
            quantity: number;
            /** @enum {string} */
            rule: "FORECAST" | "MIN_MAX" | "ORDER_UP_TO" | "NEVER";
            /** Format: int64 */
            soldOutPpm: number;
            /** Format: int64 */
            soldOutWithoutPpm: number;
            /** Format: int64 */
            untilDelivery: number;
            /** Format: int64 */
            untilNext: number;
        };
        Supplier: {
            /** Format: int32 */
            cutOffMinute?: number | null;
            email: string;
            entries: components["schemas"]["CalendarEntry"][];
            /** Format: int64 */
            id: number;
            /** Format: int32 */
            leadDays: number;
            /** Format: int64 */
            minimumOrder: number;
            name: string;
            orderDays: ("MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY")[];
        };
        SupplierNewEntry: {
            /** Format: date */
            first?: null | string;
            /** Format: date */
            last?: null | string;
            note?: null | string;
            /** Format: date */
            orderBy?: null | string;
        };
        SupplierNewPack: {
            article?: null | string;
            /** Format: int64 */
            cost?: number | null;
            /** Format: int64 */
            minimum?: number | null;
            /** Format: int64 */
            product?: number | null;
            /** Format: int64 */
            units?: number | null;
        };
        SupplierPacks: {
            /** Format: date */
            day: string;
            packs: components["schemas"]["SupplierSold"][];
            /** Format: int32 */
            total: number;
        };
        SupplierSold: {
            article?: null | string;
            code?: null | string;
            /** Format: int64 */
            cost: number;
            /** Format: int64 */
            minimum: number;
            name: string;
            /** Format: int64 */
            onHand: number;
            /** Format: int64 */
            onOrder: number;
            /** Format: int64 */
            product: number;
            steps: components["schemas"]["DayCostsStep"][];
            /** @enum {string} */
            unit: "EACH" | "KG" | "LB";
            /** Format: int64 */
            units: number;
        };
        SupplierTerms: {
            /** Format: int32 */
            cutOffMinute?: number | null;
            email?: null | string;
            /** Format: int32 */
            leadDays?: number | null;
            /** Format: int64 */
            minimumOrder?: number | null;
            name?: null | string;
            orderDays?: ("MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY")[] | null;
        };
        TaxClassesComponent: {
            name?: null | string;
            /** Format: int64 */
            ppm?: number | null;
        };
        TaxClassesMade: {
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            version: number;
        };
        TaxClassesNewTax: {
            components?: components["schemas"]["TaxClassesComponent"][] | null;
            inclusive?: boolean | null;
            name?: null | string;
        };
        TaxRatesConcerned: {
            department: string;
            /** Format: int32 */
            products: number;
        };
        TaxRatesRate: {
            changes: components["schemas"]["TaxRatesStep"][];
            everyStore: boolean;
            name: string;
            /** Format: int64 */
            ppm: number;
        };
        TaxRatesStep: {
            begun: boolean;
            /** Format: date */
            from: string;
            /** Format: int64 */
            ppm: number;
        };
        TaxRatesTax: {
            components: components["schemas"]["TaxRatesRate"][];
            departments: components["schemas"]["TaxRatesConcerned"][];
            /** Format: int64 */
            id: number;
            inclusive: boolean;
            name: string;
        };
        TestBasketGiven: {
            /** Format: int64 */
            amount: number;
            name: string;
            own: boolean;
            /** Format: int64 */
            promotion: number;
        };
        TestBasketNearly: {
            /** Format: int64 */
            more: number;
            own: boolean;
            product?: null | string;
            promotion: string;
            /** Format: int64 */
            saves: number;
            /** Format: int64 */
            spend: number;
        };
        TestBasketPriced: {
            /** Format: int64 */
            cost?: number | null;
            /** Format: date */
            day: string;
            hints: components["schemas"]["TestBasketNearly"][];
            rows: components["schemas"]["TestBasketRow"][];
            /** Format: int64 */
            stays: number;
            /** Format: int64 */
            staysWithout: number;
            /** Format: int64 */
            with: number;
            /** Format: int64 */
            without: number;
        };
        TestBasketQuestion: {
            coupon?: boolean | null;
            /** Format: date */
            day?: null | string;
            lines?: components["schemas"]["TestBasketSent"][] | null;
            member?: boolean | null;
            /** Format: int64 */
            promotion?: number | null;
            terms?: components["schemas"]["PromotionTerms"];
        };
        TestBasketRow: {
            deposit: boolean;
            given: components["schemas"]["TestBasketGiven"][];
            name: string;
            /** Format: int64 */
            product: number;
            /** Format: int64 */
            quantity: number;
            unit: string;
            /** Format: int64 */
            unitPrice: number;
            /** Format: int64 */
            with: number;
            /** Format: int64 */
            without: number;
        };
        TestBasketSent: {
            /** Format: int64 */
            product?: number | null;
            /** Format: int64 */
            quantity?: number | null;
        };
        Ticket: {
            ticket: string;
        };
        Till: {
            bagCode?: null | string;
            /** Format: int64 */
            cashier?: number | null;
            cashierName?: null | string;
            /** Format: int64 */
            clockAheadMs?: number | null;
            /** @enum {null|string} */
            doing?: "SELLING" | "WAITING" | "LOCKED" | "CLOSED" | null;
            help?: components["schemas"]["TillHelp"];
            /** Format: int64 */
            id: number;
            /** Format: date-time */
            lastSeen?: null | string;
            /** @enum {string} */
            mode: "COUNTER" | "SELF";
            /** @enum {null|string} */
            modeTaken?: "COUNTER" | "SELF" | null;
            name: string;
            office: boolean;
            /** Format: date-time */
            oldestUnsentAt?: null | string;
            online: boolean;
            /** Format: int64 */
            priceBook?: number | null;
            /** Format: int32 */
            rulesForm?: number | null;
            /** Format: uuid */
            shift?: null | string;
            /** @enum {string} */
            state: "NEW" | "ENROLLED" | "REVOKED";
            /** Format: int64 */
            store: number;
            /** Format: int32 */
            stored: number;
            /** Format: int32 */
            unsent: number;
        };
        TillAccountsBalance: {
            /** Format: int64 */
            available: number;
            /** Format: int64 */
            balance: number;
            /** @enum {string} */
            kind: "CASH" | "CARD" | "GIFT_CARD" | "STORE_CREDIT" | "HOUSE_ACCOUNT" | "VOUCHER" | "SNAP" | "WIC";
            number: string;
        };
        TillAccountsTaking: {
            /** Format: int64 */
            amount: number;
            /** Format: uuid */
            id: string;
        };
        TillCouponsAsked: {
            /** Format: uuid */
            basket: string;
            code: string;
            /** Format: uuid */
            id: string;
        };
        TillDevice: {
            /** Format: int64 */
            id: number;
            name: string;
            /** Format: int64 */
            store: number;
        };
        TillEnrol: {
            code: string;
        };
        TillHelp: {
            line?: null | string;
            /** Format: date-time */
            since: string;
            /** Format: int64 */
            sum: number;
            /** @enum {string} */
            why: "AGE" | "WEIGHT" | "PRICE" | "LOT" | "VOID" | "UNKNOWN" | "TERMINAL" | "CALLED";
        };
        TillKeysCode: {
            code: string;
            /** Format: date-time */
            until: string;
        };
        TillKeysEnrolment: {
            key: string;
            till: components["schemas"]["TillDevice"];
        };
        TillNewMode: {
            /** @enum {string} */
            mode: "COUNTER" | "SELF";
            /** Format: int64 */
            staff: number;
        };
        TillStatusHelp: {
            line?: null | string;
            /** Format: int64 */
            since: number;
            /** Format: int64 */
            sum: number;
            /** @enum {string} */
            why: "AGE" | "WEIGHT" | "PRICE" | "LOT" | "VOID" | "UNKNOWN" | "TERMINAL" | "CALLED";
        };
        TillStatusReport: {
            /** Format: int64 */
            cashier?: number | null;
            /** Format: int64 */
            clock: number;
            /** @enum {null|string} */
            doing?: "SELLING" | "WAITING" | "LOCKED" | "CLOSED" | null;
            help?: components["schemas"]["TillStatusHelp"];
            /** @enum {null|string} */
            mode?: "COUNTER" | "SELF" | null;
            /** Format: int64 */
            oldestUnsentAt?: number | null;
            /** Format: int64 */
            priceBook?: number | null;
            /** Format: int32 */
            rulesForm?: number | null;
            /** Format: uuid */
            shift?: null | string;
            /** Format: int32 */
            stored: number;
            /** Format: int32 */
            unsent: number;
        };
        TodayDay: {
            averageBasket: components["schemas"]["TodayPair"];
            baskets: components["schemas"]["TodayPair"];
            /** Format: date */
            before: string;
            /** Format: date */
            day: string;
            departments: components["schemas"]["TodayDepartmentFigure"][];
            discount: components["schemas"]["TodayPair"];
            exceptions: components["schemas"]["DayException"][];
            hours: components["schemas"]["TodayHour"][];
            items: components["schemas"]["TodayPair"];
            margin: components["schemas"]["TodayPair"];
            refunds: components["schemas"]["TodayPair"];
            sales: components["schemas"]["TodayPair"];
            tenders: components["schemas"]["TodayTenderFigure"][];
            /** Format: date-time */
            until: string;
        };
        TodayDepartmentFigure: {
            /** Format: int64 */
            before: number;
            /** Format: int64 */
            department: number;
            name: string;
            /** Format: int64 */
            now: number;
        };
        TodayHour: {
            /** Format: int64 */
            before: number;
            /** Format: int32 */
            hour: number;
            /** Format: int64 */
            now: number;
        };
        TodayPair: {
            /** Format: int64 */
            before: number;
            /** Format: int64 */
            now: number;
        };
        TodayTenderFigure: {
            /** Format: int64 */
            before: number;
            kind: string;
            /** Format: int64 */
            now: number;
        };
        TokenConnections: {
            address: string;
            people: {
                [key: string]: string;
            };
            scopes: ("SELL" | "REFUND" | "VOID" | "PRICE_OVERRIDE" | "TAX_EXEMPT" | "DRAWER_MOVE" | "SHIFT_CLOSE" | "SALES_VIEW" | "PRODUCT_VIEW" | "PRODUCT_DECLARE" | "PRICE_CHANGE" | "PRICE_APPROVE" | "ASSORTMENT_SET" | "RECALL_CALL" | "RESTRICTION_SET" | "ACCOUNT_VIEW" | "ACCOUNT_MANAGE" | "STOCK_VIEW" | "QUARANTINE_RESOLVE" | "TILL_ENROL" | "STAFF_MANAGE" | "AUDIT_VIEW" | "STORE_OPEN" | "INSIGHT_VIEW" | "ORDER_WRITE" | "GOODS_RECEIVE" | "INVOICE_APPROVE" | "COST_METHOD_SET" | "WASTE_WRITE" | "TRANSFER_SEND" | "PRODUCE" | "RECIPE_WRITE" | "COUNT_DO" | "COUNT_APPROVE" | "PROPOSAL_VIEW" | "PROPOSAL_FILE" | "PROPOSAL_DECIDE" | "LIMIT_SET" | "FORECAST_TRAIN" | "ASSISTANT_ASK" | "TOKEN_ISSUE" | "AGENT_RUN" | "MEMORY_EDIT" | "JOB_MANAGE" | "POLICY_WRITE")[];
            tokens: components["schemas"]["TokensToken"][];
        };
        TokensIssued: {
            secret: string;
            token: components["schemas"]["TokensToken"];
        };
        TokensToken: {
            audience: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: int64 */
            id: number;
            /** Format: date-time */
            issuedAt: string;
            name: string;
            program?: null | string;
            /** Format: date-time */
            revokedAt?: null | string;
            scopes: ("SELL" | "REFUND" | "VOID" | "PRICE_OVERRIDE" | "TAX_EXEMPT" | "DRAWER_MOVE" | "SHIFT_CLOSE" | "SALES_VIEW" | "PRODUCT_VIEW" | "PRODUCT_DECLARE" | "PRICE_CHANGE" | "PRICE_APPROVE" | "ASSORTMENT_SET" | "RECALL_CALL" | "RESTRICTION_SET" | "ACCOUNT_VIEW" | "ACCOUNT_MANAGE" | "STOCK_VIEW" | "QUARANTINE_RESOLVE" | "TILL_ENROL" | "STAFF_MANAGE" | "AUDIT_VIEW" | "STORE_OPEN" | "INSIGHT_VIEW" | "ORDER_WRITE" | "GOODS_RECEIVE" | "INVOICE_APPROVE" | "COST_METHOD_SET" | "WASTE_WRITE" | "TRANSFER_SEND" | "PRODUCE" | "RECIPE_WRITE" | "COUNT_DO" | "COUNT_APPROVE" | "PROPOSAL_VIEW" | "PROPOSAL_FILE" | "PROPOSAL_DECIDE" | "LIMIT_SET" | "FORECAST_TRAIN" | "ASSISTANT_ASK" | "TOKEN_ISSUE" | "AGENT_RUN" | "MEMORY_EDIT" | "JOB_MANAGE" | "POLICY_WRITE")[];
            /** Format: int64 */
            staff: number;
            /** Format: date-time */
            usedAt?: null | string;
        };
        TokenWanted: {
            /** Format: int32 */
            days?: number | null;
            name?: null | string;
            scopes?: ("SELL" | "REFUND" | "VOID" | "PRICE_OVERRIDE" | "TAX_EXEMPT" | "DRAWER_MOVE" | "SHIFT_CLOSE" | "SALES_VIEW" | "PRODUCT_VIEW" | "PRODUCT_DECLARE" | "PRICE_CHANGE" | "PRICE_APPROVE" | "ASSORTMENT_SET" | "RECALL_CALL" | "RESTRICTION_SET" | "ACCOUNT_VIEW" | "ACCOUNT_MANAGE" | "STOCK_VIEW" | "QUARANTINE_RESOLVE" | "TILL_ENROL" | "STAFF_MANAGE" | "AUDIT_VIEW" | "STORE_OPEN" | "INSIGHT_VIEW" | "ORDER_WRITE" | "GOODS_RECEIVE" | "INVOICE_APPROVE" | "COST_METHOD_SET" | "WASTE_WRITE" | "TRANSFER_SEND" | "PRODUCE" | "RECIPE_WRITE" | "COUNT_DO" | "COUNT_APPROVE" | "PROPOSAL_VIEW" | "PROPOSAL_FILE" | "PROPOSAL_DECIDE" | "LIMIT_SET" | "FORECAST_TRAIN" | "ASSISTANT_ASK" | "TOKEN_ISSUE" | "AGENT_RUN" | "MEMORY_EDIT" | "JOB_MANAGE" | "POLICY_WRITE")[] | null;
        };
        TrainingRunsRun: {
            /** Format: date-time */
            endedAt?: null | string;
            /** Format: int32 */
            percent: number;
            problem?: null | string;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "RUNNING" | "DONE" | "STOPPED" | "FAILED";
        };
        Transfer: {
            /** Format: int64 */
            cost: number;
            /** Format: date-time */
            draftedAt: string;
            /** Format: int64 */
            draftedBy: number;
            /** Format: date-time */
            endedAt?: null | string;
            /** Format: int64 */
            endedBy?: number | null;
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            inTransit: number;
            /** Format: int32 */
            lines: number;
            /** Format: int64 */
            receiver: number;
            /** Format: int64 */
            sender: number;
            /** @enum {string} */
            state: "DRAFT" | "DISCARDED" | "SENT" | "DONE" | "TAKEN_BACK";
        };
        TransferArrivedLine: {
            /** Format: int64 */
            damaged?: number | null;
            /** Format: int32 */
            line?: number | null;
            /** Format: int64 */
            missing?: number | null;
            /** Format: int64 */
            received?: number | null;
        };
        TransferComing: {
            /** Format: int64 */
            quantity: number;
        };
        TransferDestination: {
            /** Format: int64 */
            id: number;
            name: string;
        };
        TransferDrafted: {
            lot?: null | string;
            /** Format: int64 */
            product: number;
            /** Format: int64 */
            quantity: number;
        };
        TransferFound: {
            people: {
                [key: string]: string;
            };
            stores: {
                [key: string]: string;
            };
            transfers: components["schemas"]["Transfer"][];
        };
        TransferGoods: {
            codes: string[];
            name: string;
            /** Format: int64 */
            product: number;
            /** @enum {string} */
            unit: "EACH" | "KG" | "LB";
        };
        TransferLine: {
            /** Format: int64 */
            back: number;
            /** Format: int64 */
            cost: number;
            /** Format: int64 */
            damaged: number;
            /** Format: date */
            expires?: null | string;
            /** Format: int32 */
            line: number;
            lot?: null | string;
            /** Format: int64 */
            missing: number;
            /** Format: int64 */
            product: number;
            /** Format: int64 */
            quantity: number;
            /** Format: int64 */
            received: number;
        };
        TransferNewArrival: {
            /** Format: uuid */
            id?: null | string;
            lines?: components["schemas"]["TransferArrivedLine"][] | null;
        };
        TransferPut: {
            lot?: null | string;
            /** Format: int64 */
            product?: number | null;
            /** Format: int64 */
            quantity?: number | null;
        };
        TransferSheet: {
            calledBack: components["schemas"]["RecalledGoodsCalled"][];
            drafted: components["schemas"]["TransferDrafted"][];
            goods: components["schemas"]["TransferGoods"][];
            lines: components["schemas"]["TransferLine"][];
            onHand: {
                [key: string]: number;
            };
            people: {
                [key: string]: string;
            };
            stores: {
                [key: string]: string;
            };
            transfer: components["schemas"]["Transfer"];
        };
        TransferTakingBack: {
            /** Format: uuid */
            id?: null | string;
        };
        TransferWanted: {
            /** Format: uuid */
            id?: null | string;
            /** Format: int64 */
            receiver?: number | null;
        };
        UnitPrice: {
            /** @enum {string} */
            by: "G" | "KG" | "OZ" | "LB" | "ML" | "L" | "FL_OZ" | "QT" | "GAL" | "EACH";
            /** Format: int64 */
            tenths: number;
        };
        UpliftsMeasured: {
            /** Format: int32 */
            before: number;
            /** Format: int64 */
            change?: number | null;
            /** Format: int32 */
            days: number;
            /** Format: int64 */
            elsewhere?: number | null;
            /** Format: int64 */
            rest?: number | null;
            /** Format: int64 */
            sold: number;
            /** Format: int32 */
            stores: number;
            /** Format: int64 */
            usual: number;
        };
        UpliftsPast: {
            /** Format: date */
            from: string;
            /** Format: date */
            last: string;
            measured: components["schemas"]["UpliftsMeasured"];
            name: string;
            /** Format: int64 */
            promotion: number;
        };
        UpliftsUplift: {
            /** @enum {null|string} */
            alike?: "PRODUCT" | "DEPARTMENT" | null;
            /** Format: int64 */
            expected?: number | null;
            measured?: components["schemas"]["UpliftsMeasured"];
            past: components["schemas"]["UpliftsPast"][];
            /** Format: int64 */
            proposed?: number | null;
            tooManyGoods: boolean;
        };
        WorkflowQuestion: {
            about: {
                [key: string]: unknown;
            };
            answers: string[];
            kind: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    claims: {
        parameters: {
            query?: {
                after?: string;
                group?: number;
                standing?: "OPEN" | "SETTLED";
                stores?: number[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainClaimPage"];
                };
            };
        };
    };
    risks_1: {
        parameters: {
            query?: {
                after?: string;
                group?: number;
                stores?: number[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainCountRiskPage"];
                };
            };
        };
    };
    counts: {
        parameters: {
            query?: {
                after?: string;
                group?: number;
                stores?: number[];
                which?: "ALL" | "OPEN" | "COUNTED" | "ENDED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainCountPage"];
                };
            };
        };
    };
    invoices: {
        parameters: {
            query?: {
                after?: string;
                group?: number;
                state?: "ENTERED" | "APPROVED" | "WITHDRAWN";
                stores?: number[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainInvoicePage"];
                };
            };
        };
    };
    nearExpiry_1: {
        parameters: {
            query?: {
                after?: string;
                days?: number;
                group?: number;
                stores?: number[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainStockExpiryPage"];
                };
            };
        };
    };
    open_5: {
        parameters: {
            query?: {
                after?: string;
                group?: number;
                stores?: number[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainOrderPage"];
                };
            };
        };
    };
    mails: {
        parameters: {
            query?: {
                after?: string;
                group?: number;
                stores?: number[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainOutboxPage"];
                };
            };
        };
    };
    batches: {
        parameters: {
            query?: {
                after?: string;
                group?: number;
                state?: "DRAFT" | "APPROVED" | "ROLLED_BACK" | "DISCARDED";
                stores?: number[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainPriceBatchPage"];
                };
            };
        };
    };
    promotions: {
        parameters: {
            query?: {
                after?: string;
                group?: number;
                stores?: number[];
                which?: "ALL" | "WAITING" | "COMING" | "RUNNING" | "OVER";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainPromotionPage"];
                };
            };
        };
    };
    proposals: {
        parameters: {
            query?: {
                after?: string;
                group?: number;
                state?: "OPEN" | "EXPIRED" | "CARRIED_OUT" | "REJECTED" | "UNDONE";
                stores?: number[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainProposalPage"];
                };
            };
        };
    };
    quarantine: {
        parameters: {
            query?: {
                after?: string;
                group?: number;
                state?: "OPEN" | "RECORDED" | "DISMISSED";
                stores?: number[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainQuarantinePage"];
                };
            };
        };
    };
    stock: {
        parameters: {
            query?: {
                after?: string;
                days?: number;
                group?: number;
                product?: number;
                stores?: number[];
                which?: "BELOW_ZERO" | "NOT_SOLD" | "ON_HAND";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainStockStockPage"];
                };
            };
        };
    };
    values: {
        parameters: {
            query?: {
                after?: string;
                group?: number;
                stores?: number[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainCostPage"];
                };
            };
        };
    };
    transfers: {
        parameters: {
            query?: {
                after?: string;
                group?: number;
                stores?: number[];
                which?: "ALL" | "UNDER_WAY" | "ENDED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainTransferPage"];
                };
            };
        };
    };
    asking: {
        parameters: {
            query: {
                request: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentAsking"];
                };
            };
        };
    };
    issue_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
        };
    };
    parts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartsPart"][];
                };
            };
        };
    };
    current: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    open_2: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionCredentials"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    close_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    all_8: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreGroupFound"];
                };
            };
        };
    };
    make_3: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoreGroupWanted"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreGroup"];
                };
            };
        };
    };
    change_5: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoreGroupWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreGroup"];
                };
            };
        };
    };
    end_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    open_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoresOpening"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoresOpened"];
                };
            };
        };
    };
    overview: {
        parameters: {
            query?: {
                kind?: "CASH" | "CARD" | "GIFT_CARD" | "STORE_CREDIT" | "HOUSE_ACCOUNT" | "VOUCHER" | "SNAP" | "WIC";
                query?: string;
            };
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsOverview"];
                };
            };
        };
    };
    openHouseAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsHouseAccount"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsOpened"];
                };
            };
        };
    };
    open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsOpened"];
                };
            };
        };
    };
    change_4: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsHouseAccount"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsOpened"];
                };
            };
        };
    };
    close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsBecause"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsOpened"];
                };
            };
        };
    };
    release_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                move: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsBecause"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Move"];
                };
            };
        };
    };
    assistant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatAssistant"];
                };
            };
        };
    };
    chat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChatAsked"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_17: {
        parameters: {
            query?: {
                after?: number;
            };
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
        };
    };
    list_16: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimRow"][];
                };
            };
        };
    };
    claim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimSheet"];
                };
            };
        };
    };
    credit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimCreditNote"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimSheet"];
                };
            };
        };
    };
    giveUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimReason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimSheet"];
                };
            };
        };
    };
    note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompetitorRows"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotingPricesNoted"];
                };
            };
        };
    };
    dearer: {
        parameters: {
            query?: {
                days?: number;
                percent?: number;
            };
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompetitorSheetsFound"];
                };
            };
        };
    };
    all_7: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Competitor"][];
                };
            };
        };
    };
    add_3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompetitorWanted"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Competitor"];
                };
            };
        };
    };
    change_3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                competitor: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompetitorWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Competitor"];
                };
            };
        };
    };
    end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                competitor: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    decide_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentDecision"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentAnswered"];
                };
            };
        };
    };
    risks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountRisksRisk"][];
                };
            };
        };
    };
    all_6: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountFound"];
                };
            };
        };
    };
    begin_3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountWanted"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockCount"];
                };
            };
        };
    };
    sheet_3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                count: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountSheet"];
                };
            };
        };
    };
    askAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                count: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountAgain"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountReviewed"];
                };
            };
        };
    };
    approve_3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                count: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountApproval"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountReviewed"];
                };
            };
        };
    };
    discard_4: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                count: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                count: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountReviewed"];
                };
            };
        };
    };
    say_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                count: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountSaid"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    overview_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponOverview"];
                };
            };
        };
    };
    limit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CouponsLimit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponOverview"];
                };
            };
        };
    };
    release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reservation: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CouponsBecause"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponOverview"];
                };
            };
        };
    };
    departments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentTreeDepartment"][];
                };
            };
        };
    };
    order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartmentOrder"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    make: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartmentCalled"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentMade"];
                };
            };
        };
    };
    rename: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartmentCalled"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    makeCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartmentPlaced"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentMade"];
                };
            };
        };
    };
    changeCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                category: number;
                department: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartmentPlaced"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    removeCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                category: number;
                department: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    eligible: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EligibilityShare"];
                };
            };
        };
    };
    setDepartmentEligible: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductDepartmentPayable"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EligibilitySet"];
                };
            };
        };
    };
    takeIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DirectDeliveryNewDelivery"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectDeliveryBrought"];
                };
            };
        };
    };
    scanned_1: {
        parameters: {
            query: {
                code?: string;
                supplier: number;
            };
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectDeliveriesScanned"];
                };
            };
        };
    };
    list_15: {
        parameters: {
            query: {
                after?: string;
                agent: string;
            };
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemoryRemembered"];
                };
            };
        };
    };
    correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposal: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemoryCorrection"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposal: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    figures: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiguresDays"];
                };
            };
        };
    };
    byDepartment: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiguresByDepartment"];
                };
            };
        };
    };
    goods: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Goods"];
                };
            };
        };
    };
    byHour: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiguresByHour"];
                };
            };
        };
    };
    byProduct: {
        parameters: {
            query: {
                from: string;
                limit?: number;
                to: string;
            };
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiguresByProduct"];
                };
            };
        };
    };
    models: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastModels"];
                };
            };
        };
    };
    product_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastProductDays"];
                };
            };
        };
    };
    train: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    stop_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    use: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    of: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseRulesHouse"];
                };
            };
        };
    };
    set_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HouseRuleWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseRulesHouse"];
                };
            };
        };
    };
    embeddedCodes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmbeddedCodesForm"][];
                };
            };
        };
    };
    setEmbeddedCodes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HouseRuleForms"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductChanged"];
                };
            };
        };
    };
    changeTax: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HouseRuleWantedTaxChange"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductChanged"];
                };
            };
        };
    };
    takeTaxChangeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HouseRuleWantedTaxChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductChanged"];
                };
            };
        };
    };
    taxes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxRatesTax"][];
                };
            };
        };
    };
    makeTax: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxClassesNewTax"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxClassesMade"];
                };
            };
        };
    };
    removeTax: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
                tax: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductChanged"];
                };
            };
        };
    };
    tenders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ("CASH" | "CARD" | "GIFT_CARD" | "STORE_CREDIT" | "HOUSE_ACCOUNT" | "VOUCHER" | "SNAP" | "WIC")[];
                };
            };
        };
    };
    setTenders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HouseRuleTaken"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductChanged"];
                };
            };
        };
    };
    list_9: {
        parameters: {
            query?: {
                state?: ("ENTERED" | "APPROVED" | "WITHDRAWN")[];
            };
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceRow"][];
                };
            };
        };
    };
    enter_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceEntry"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceSheet"];
                };
            };
        };
    };
    invoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceSheet"];
                };
            };
        };
    };
    revise_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceEntry"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceSheet"];
                };
            };
        };
    };
    approve_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceSheet"];
                };
            };
        };
    };
    decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceDecided"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceSheet"];
                };
            };
        };
    };
    withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceSheet"];
                };
            };
        };
    };
    list_14: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobOverview"];
                };
            };
        };
    };
    cancel_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobRun"];
                };
            };
        };
    };
    start_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobRun"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                query: string;
            };
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnowledgeFound"];
                };
            };
        };
    };
    changed: {
        parameters: {
            query: {
                day: string;
            };
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelChanged"];
                };
            };
        };
    };
    list_13: {
        parameters: {
            query: {
                day: string;
                group?: number;
            };
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    sheets: {
        parameters: {
            query: {
                day: string;
                format: string;
                group?: number;
            };
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    stickers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkdownStickersWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    inStores: {
        parameters: {
            query: {
                day: string;
                group: number;
            };
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelInStores"];
                };
            };
        };
    };
    say_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListingWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListingsSaid"];
                };
            };
        };
    };
    rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListingWantedRule"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListingsSaid"];
                };
            };
        };
    };
    nearExpiry: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LotExpiring"][];
                };
            };
        };
    };
    list: {
        parameters: {
            query?: {
                after?: number;
            };
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPolicyPage"];
                };
            };
        };
    };
    set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderPolicyWanted"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_8: {
        parameters: {
            query?: {
                after?: number;
                state?: ("DRAFT" | "SENT" | "PARTLY_RECEIVED" | "RECEIVED" | "CANCELLED")[];
            };
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
        };
    };
    place_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderSheet"];
                };
            };
        };
    };
    order_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderSheet"];
                };
            };
        };
    };
    amend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderNewAmendment"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderSheet"];
                };
            };
        };
    };
    cancel_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderReason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderSheet"];
                };
            };
        };
    };
    revise_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderWantedLines"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderSheet"];
                };
            };
        };
    };
    pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    receive_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReceipt"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderSheet"];
                };
            };
        };
    };
    scanned: {
        parameters: {
            query?: {
                code?: string;
            };
            header?: never;
            path: {
                order: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivingScanned"];
                };
            };
        };
    };
    send_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OrderSending"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderSheet"];
                };
            };
        };
    };
    split: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SplitNewSplit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SplitPart"];
                };
            };
        };
    };
    list_12: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboxListed"];
                };
            };
        };
    };
    mail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mail: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mail"];
                };
            };
        };
    };
    attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mail: string;
                place: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mail: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mail"];
                };
            };
        };
    };
    list_7: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyWritten"];
                };
            };
        };
    };
    write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyWording"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
        };
    };
    delete_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                policy: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    all_5: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBatchFound"];
                };
            };
        };
    };
    begin_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceBatchWanted"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBatch"];
                };
            };
        };
    };
    one_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBatchShown"];
                };
            };
        };
    };
    change_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceBatchWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBatch"];
                };
            };
        };
    };
    approve_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBatch"];
                };
            };
        };
    };
    confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceBatchMeant"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBatchShown"];
                };
            };
        };
    };
    discard_3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBatch"];
                };
            };
        };
    };
    put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceBatchLines"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBatchShown"];
                };
            };
        };
    };
    remove_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch: number;
                product: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBatchShown"];
                };
            };
        };
    };
    rollBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceBatch"];
                };
            };
        };
    };
    list_6: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductFileListed"];
                };
            };
        };
    };
    read: {
        parameters: {
            query: {
                charset?: string;
                like?: number;
                name: string;
            };
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: binary */
                    content?: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductFilesSheet"];
                };
            };
        };
    };
    sheet_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductFilesSheet"];
                };
            };
        };
    };
    check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductFilesSheet"];
                };
            };
        };
    };
    discard_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductFilesSheet"];
                };
            };
        };
    };
    lines: {
        parameters: {
            query?: {
                after?: number;
                kind?: string;
            };
            header?: never;
            path: {
                file: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductFileLines"];
                };
            };
        };
    };
    mend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: number;
                row: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductFileMended"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductFilesSheet"];
                };
            };
        };
    };
    stop_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductFilesSheet"];
                };
            };
        };
    };
    take_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductFileApproval"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductFilesSheet"];
                };
            };
        };
    };
    describe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileTerms"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductFilesSheet"];
                };
            };
        };
    };
    undo_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductFilesSheet"];
                };
            };
        };
    };
    file_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    make_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductionMade"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Production"];
                };
            };
        };
    };
    undo_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                production: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductionUndoing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Production"];
                };
            };
        };
    };
    find: {
        parameters: {
            query?: {
                after?: string;
                carried?: "HERE" | "NOT_HERE";
                category?: number;
                department?: number;
                query?: string;
                stock?: string;
            };
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductFound"];
                };
            };
        };
    };
    make_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductMasterNewProduct"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductMasterKept"];
                };
            };
        };
    };
    product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductSheet"];
                };
            };
        };
    };
    change_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductMasterChangedProduct"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductMasterKept"];
                };
            };
        };
    };
    keepBundle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkNewBundle"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    coming: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferComing"];
                };
            };
        };
    };
    beside: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompetitorSheetsBeside"];
                };
            };
        };
    };
    layers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CostLayers"];
                };
            };
        };
    };
    declaration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationPack"];
                };
            };
        };
    };
    declare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclarationSent"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationPack"];
                };
            };
        };
    };
    setEligible: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductPayable"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EligibilitySet"];
                };
            };
        };
    };
    links: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinksSheet"];
                };
            };
        };
    };
    listing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListingSheetsSheet"];
                };
            };
        };
    };
    of_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LotsLot"][];
                };
            };
        };
    };
    movements: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: never;
            path: {
                product: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovementPage"];
                };
            };
        };
    };
    one_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPolicyShown"];
                };
            };
        };
    };
    picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    keepPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    dropPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    changePrice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductNewPrice"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductChanged"];
                };
            };
        };
    };
    keepSubstitutes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkNewSubstitutes"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    file_1: {
        parameters: {
            query: {
                format: string;
            };
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    all_4: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionFound"];
                };
            };
        };
    };
    begin_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromotionWanted"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionShown"];
                };
            };
        };
    };
    one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                promotion: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionShown"];
                };
            };
        };
    };
    change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                promotion: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromotionWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionShown"];
                };
            };
        };
    };
    discard_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                promotion: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                promotion: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionShown"];
                };
            };
        };
    };
    stop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                promotion: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionShown"];
                };
            };
        };
    };
    of_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                promotion: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpliftsUplift"];
                };
            };
        };
    };
    conflicts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromotionConflictsQuestion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionConflictsConflicts"];
                };
            };
        };
    };
    price: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestBasketQuestion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestBasketPriced"];
                };
            };
        };
    };
    list_5: {
        parameters: {
            query?: {
                after?: string;
                state?: "OPEN" | "EXPIRED" | "CARRIED_OUT" | "REJECTED" | "UNDONE";
            };
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalPage"];
                };
            };
        };
    };
    file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalFiled"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalSheet"];
                };
            };
        };
    };
    proposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposal: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalSheet"];
                };
            };
        };
    };
    approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposal: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalApproval"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalSheet"];
                };
            };
        };
    };
    revise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposal: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalRevision"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalSheet"];
                };
            };
        };
    };
    reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposal: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalReason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalSheet"];
                };
            };
        };
    };
    undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposal: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalReason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalSheet"];
                };
            };
        };
    };
    list_11: {
        parameters: {
            query?: {
                after?: string;
                state?: "OPEN" | "RECORDED" | "DISMISSED";
            };
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarantinePage"];
                };
            };
        };
    };
    open_4: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quarantined"];
                };
            };
        };
    };
    dismiss: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuarantineDecision"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["QuarantineDecision"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    all_3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecallFound"];
                };
            };
        };
    };
    call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecallNewRecall"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecallsRow"];
                };
            };
        };
    };
    end_4: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                recall: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecallEnd"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecallsRow"];
                };
            };
        };
    };
    sold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                recall: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecalledSalesFound"];
                };
            };
        };
    };
    where: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                recall: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecalledStockFound"];
                };
            };
        };
    };
    list_10: {
        parameters: {
            query?: {
                after?: string;
                day?: string;
                exception?: string;
                kind?: string;
                query?: string;
                till?: number;
            };
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptsPage"];
                };
            };
        };
    };
    open_3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedReceipt"];
                };
            };
        };
    };
    paper: {
        parameters: {
            query?: {
                columns?: number;
                form?: string;
                language?: string;
            };
            header?: never;
            path: {
                id: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    refund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptRefundOrder"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeRefundsGiven"];
                };
            };
        };
    };
    all_9: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductionRow"][];
                };
            };
        };
    };
    sheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                recipe: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductionSheet"];
                };
            };
        };
    };
    keep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                recipe: string;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductionNewRecipe"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    all_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestrictionFound"];
                };
            };
        };
    };
    add_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestrictionsTerms"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestrictionsRow"];
                };
            };
        };
    };
    end_3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                restriction: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestrictionEnd"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestrictionsRow"];
                };
            };
        };
    };
    book: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoodsReturnNewReturn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoodsReturnBooked"];
                };
            };
        };
    };
    list_4: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"][];
                };
            };
        };
    };
    hire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffHire"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
        };
    };
    reach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                member: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffAgeReached"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
        };
    };
    leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                member: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    newPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                member: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffNewPassword"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    newPin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                member: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffNewPin"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    place: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                member: number;
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffPlace"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
        };
    };
    standingLimits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingLimitsStandingLimit"][];
                };
            };
        };
    };
    setLimit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalLimit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingLimitsStandingLimit"][];
                };
            };
        };
    };
    value: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CostSheet"];
                };
            };
        };
    };
    choose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CostChoice"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    products: {
        parameters: {
            query?: {
                department?: number;
            };
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CostOfProduct"][];
                };
            };
        };
    };
    markdowns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestedMarkdown"][];
                };
            };
        };
    };
    order_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
                supplier: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestedOrder"];
                };
            };
        };
    };
    all_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supplier"][];
                };
            };
        };
    };
    add_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplierTerms"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supplier"];
                };
            };
        };
    };
    supplier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
                supplier: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supplier"];
                };
            };
        };
    };
    change_6: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
                supplier: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplierTerms"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supplier"];
                };
            };
        };
    };
    enter_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
                supplier: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplierNewEntry"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supplier"];
                };
            };
        };
    };
    strike: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry: number;
                store: number;
                supplier: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supplier"];
                };
            };
        };
    };
    said: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
                supplier: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrespondenceSaid"];
                };
            };
        };
    };
    say: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
                supplier: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrespondenceWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrespondenceSaid"];
                };
            };
        };
    };
    list_3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
                supplier: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CostListListed"][];
                };
            };
        };
    };
    enter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
                supplier: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CostListNewCosts"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    remove_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line: number;
                store: number;
                supplier: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    end_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line: number;
                store: number;
                supplier: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CostListEnd"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deliveryDays: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
                supplier: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryDay"][];
                };
            };
        };
    };
    packs: {
        parameters: {
            query?: {
                day?: string;
                query?: string;
            };
            header?: never;
            path: {
                store: number;
                supplier: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierPacks"];
                };
            };
        };
    };
    sell: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
                supplier: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplierNewPack"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    stopSelling: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product: number;
                store: number;
                supplier: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scorecard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
                supplier: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScorecardsScorecard"];
                };
            };
        };
    };
    list_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Till"][];
                };
            };
        };
    };
    add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoreTillsNewTill"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Till"];
                };
            };
        };
    };
    code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
                till: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TillKeysCode"];
                };
            };
        };
    };
    export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
                till: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    mode_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
                till: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoreTillsNewMode"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Till"];
                };
            };
        };
    };
    revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
                till: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    today: {
        parameters: {
            query?: {
                day?: string;
            };
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TodayDay"];
                };
            };
        };
    };
    list_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenConnections"];
                };
            };
        };
    };
    issue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenWanted"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensIssued"];
                };
            };
        };
    };
    revoke_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
                token: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    destinations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferDestination"][];
                };
            };
        };
    };
    all: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferFound"];
                };
            };
        };
    };
    begin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferWanted"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transfer"];
                };
            };
        };
    };
    sheet_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
                transfer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferSheet"];
                };
            };
        };
    };
    receive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
                transfer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferNewArrival"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transfer"];
                };
            };
        };
    };
    discard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
                transfer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
                transfer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferPut"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    send: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
                transfer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transfer"];
                };
            };
        };
    };
    takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
                transfer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferTakingBack"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transfer"];
                };
            };
        };
    };
    uninvoiced: {
        parameters: {
            query: {
                supplier: number;
            };
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceWaitingReceipt"][];
                };
            };
        };
    };
    waste: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LotNewWaste"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    workflow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
                workflow: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunOverview"];
                };
            };
        };
    };
    start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store: number;
                workflow: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunStart"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunOpened"];
                };
            };
        };
    };
    run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run: string;
                store: number;
                workflow: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunOpened"];
                };
            };
        };
    };
    answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run: string;
                store: number;
                workflow: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunAnswer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunOpened"];
                };
            };
        };
    };
    cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run: string;
                store: number;
                workflow: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunOpened"];
                };
            };
        };
    };
    balance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TillAccountsBalance"];
                };
            };
        };
    };
    take_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TillAccountsTaking"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Move"];
                };
            };
        };
    };
    giveBack_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                move: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Move"];
                };
            };
        };
    };
    reserve: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TillCouponsAsked"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reservation"];
                };
            };
        };
    };
    giveBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reservation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reservation"];
                };
            };
        };
    };
    enrol: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TillEnrol"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TillKeysEnrolment"];
                };
            };
        };
    };
    take: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, unknown>;
                };
            };
        };
    };
    mode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TillNewMode"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    snapshot: {
        parameters: {
            query?: {
                form?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    changes: {
        parameters: {
            query: {
                form?: number;
                since: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    forTill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    setup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    status: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TillStatusReport"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
