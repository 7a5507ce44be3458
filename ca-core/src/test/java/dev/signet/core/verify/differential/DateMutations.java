package dev.signet.core.verify.differential;

import java.time.Instant;
import java.util.List;

/** Changes to when certificates are valid, how that is written, and when they are verified. */
final class DateMutations {
    static final List<Mutation> ALL = List.of(
            Mutation.of("expired", scene -> scene.any().notAfter = Times.utc("261120000000Z")),
            Mutation.of("expired a second ago", scene -> scene.any().notAfter = Times.utc("261121115959Z")),
            Mutation.of("expires this second", scene -> scene.any().notAfter = Times.utc("261121120000Z")),
            Mutation.of("valid from this second", scene -> scene.any().notBefore = Times.utc("261121120000Z")),
            Mutation.of("valid in a second", scene -> scene.any().notBefore = Times.utc("261121120001Z")),
            Mutation.of("ends before it begins", scene -> {
                Draft draft = scene.any();
                byte[] end = draft.notBefore;
                draft.notBefore = draft.notAfter;
                draft.notAfter = end;
            }),
            Mutation.of("valid for ever", scene -> scene.any().notAfter = Times.generalized("99991231235959Z")),
            Mutation.of("valid beyond 2050", scene -> scene.any().notAfter = Times.generalized("20600101000000Z")),
            Mutation.of(
                    "GeneralizedTime before 2050",
                    scene -> scene.any().notAfter = Times.generalized("20300101000000Z")),
            Mutation.of("two digits of a year above 49", scene -> scene.any().notBefore = Times.utc("500101000000Z")),
            Mutation.of(
                    "two digits of a year above 49 at the end",
                    scene -> scene.any().notAfter = Times.utc("991231235959Z")),
            Mutation.of("a time without seconds", scene -> scene.any().notAfter = Times.utc("3001010000Z")),
            Mutation.of(
                    "a time with fractions", scene -> scene.any().notAfter = Times.generalized("20600101000000.5Z")),
            Mutation.of("a time with an offset", scene -> scene.any().notAfter = Times.utc("300101000000+0100")),
            Mutation.of("a local time", scene -> scene.any().notAfter = Times.utc("300101000000")),
            Mutation.of("no such month", scene -> scene.any().notAfter = Times.utc("301301000000Z")),
            Mutation.of("no such day", scene -> scene.any().notAfter = Times.utc("300230000000Z")),
            Mutation.of("a leap second", scene -> scene.any().notAfter = Times.utc("300630235960Z")),
            Mutation.of("letters in a time", scene -> scene.any().notAfter = Times.utc("30O101000000Z")),
            Mutation.of("verified too late", scene -> scene.at = Instant.parse("2031-01-01T00:00:00Z")),
            Mutation.of("verified too early", scene -> scene.at = Instant.parse("2024-12-31T23:59:59Z")),
            Mutation.of("verified in the last second", scene -> scene.at = Instant.parse("2030-01-01T00:00:00Z")),
            Mutation.of("verified in the first second", scene -> scene.at = Instant.parse("2025-01-01T00:00:00Z")));

    private DateMutations() {}
}
