package dev.signet.cli.fetch;

/**
 * For which verification something is fetched.
 *
 * @param nearest how near the servers may be that the certificates name
 * @param budget what the requests are taken from
 */
record Errand(Reach nearest, FetchBudget budget) {
    /** Returns whose URLs they are, with an article. */
    String writer() {
        return "a certificate " + (nearest == Reach.MACHINE ? "at hand" : "from another machine");
    }
}
