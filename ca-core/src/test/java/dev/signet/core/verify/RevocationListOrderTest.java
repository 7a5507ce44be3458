package dev.signet.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.crl.RevocationReason;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.Extensions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which of several current CRLs counts (RFC 5280 sections 5.2.3 and 6.3.3). */
class RevocationListOrderTest {
    private static final TestAuthority ROOT = TestAuthority.root("Root");
    private static final TestAuthority ISSUING = ROOT.intermediate("Issuing");
    private static final Certificate LEAF = ISSUING.leaf();
    private static final CertificateList OF_ROOT = new RevocationListMaker(ROOT).make();
    private static final byte[] ONLY_USERS = Der.element(Tag.context(1), new byte[] {-1});
    private static final Extension REMOVE = new Extension(ExtensionOids.REASON_CODE, false, Der.enumerated(8));

    @Test
    void a_newer_list_that_revokes_counts_beside_an_older_one_that_does_not() {
        assertThat(inAnyOrder(list(7, 3).make(), revoking(list(8, 2)))).isEqualTo("revoked");
    }

    @Test
    void a_newer_list_without_the_entry_releases_what_an_older_one_held() {
        assertThat(inAnyOrder(revoking(list(7, 3)), list(8, 2).make())).isEqualTo("trusted");
        assertThat(inAnyOrder(revoking(list(7, 2)), list(8, 2).make())).isEqualTo("trusted");
    }

    @Test
    void lists_without_a_number_are_told_apart_by_their_date() {
        CertificateList released = list(0, 2).without(ExtensionOids.CRL_NUMBER).make();
        assertThat(inAnyOrder(revoking(list(0, 3).without(ExtensionOids.CRL_NUMBER)), released))
                .isEqualTo("trusted");
        assertThat(inAnyOrder(revoking(list(0, 1).without(ExtensionOids.CRL_NUMBER)), released))
                .isEqualTo("revoked");
    }

    @Test
    void no_revocation_is_lost_where_number_and_date_contradict_each_other() {
        assertThat(inAnyOrder(revoking(list(8, 3)), list(7, 2).make())).isEqualTo("revoked");
        assertThat(inAnyOrder(revoking(list(7, 2)), list(8, 3).make())).isEqualTo("revoked");
        assertThat(inAnyOrder(revoking(list(7, 2)), list(7, 2).emptyEntries().make()))
                .isEqualTo("revoked");
    }

    @Test
    void a_list_of_another_scope_replaces_none() {
        CertificateList users = list(9, 1).issuingDistributionPoint(ONLY_USERS).make();
        assertThat(inAnyOrder(revoking(list(7, 3)), users)).isEqualTo("revoked");
        CertificateList revokingUsers = revoking(list(7, 3).issuingDistributionPoint(ONLY_USERS));
        assertThat(inAnyOrder(revokingUsers, list(9, 1).make())).isEqualTo("revoked");
    }

    @Test
    void a_newer_list_that_may_not_be_used_replaces_none() {
        byte[] der = list(9, 1).make().encoded();
        der[der.length - 1] ^= 1;
        assertThat(inAnyOrder(revoking(list(7, 3)), CertificateList.parse(der))).isEqualTo("revoked");
    }

    @Test
    void a_delta_to_an_older_list_still_counts_for_a_newer_one_that_is_older_than_the_delta() {
        CertificateList adding = revoking(list(9, 1).deltaTo(7));
        assertThat(inAnyOrder(list(7, 3).make(), list(8, 2).make(), adding)).isEqualTo("revoked");
        CertificateList releasing = list(9, 1)
                .deltaTo(7)
                .revoking(LEAF, new Extensions(List.of(REMOVE)))
                .make();
        assertThat(inAnyOrder(revoking(list(7, 3)), revoking(list(8, 2)), releasing))
                .isEqualTo("trusted");
        assertThat(inAnyOrder(list(7, 3).make(), revoking(list(10, 1)), releasing))
                .isEqualTo("revoked");
    }

    @Test
    void the_order_of_any_lists_does_not_matter() {
        Random random = new Random(20261126);
        Set<String> seen = new HashSet<>();
        for (int round = 0; round < 40; round++) {
            List<CertificateList> lists = new ArrayList<>();
            for (int i = 2 + random.nextInt(4); i > 0; i--) {
                lists.add(random(random));
            }
            String answer = answer(lists);
            seen.add(answer);
            for (int order = 0; order < 4; order++) {
                Collections.shuffle(lists, random);
                assertThat(answer(lists)).as("round %d", round).isEqualTo(answer);
            }
        }
        assertThat(seen).hasSizeGreaterThan(2);
    }

    private static CertificateList random(Random random) {
        int number = 5 + random.nextInt(4);
        RevocationListMaker maker = list(number, 1 + random.nextInt(4));
        if (random.nextInt(3) == 0) {
            maker = maker.deltaTo(number - 1 - random.nextInt(3));
        } else if (random.nextInt(4) == 0) {
            maker.without(ExtensionOids.CRL_NUMBER);
        }
        if (random.nextInt(3) == 0) {
            maker = maker.issuingDistributionPoint(ONLY_USERS);
        }
        int entry = random.nextInt(5);
        return switch (entry) {
            case 0 -> maker.revoking(LEAF, new Extensions(List.of(REMOVE))).make();
            case 1, 2 -> revoking(maker);
            default -> maker.make();
        };
    }

    private static RevocationListMaker list(int number, int daysOld) {
        return new RevocationListMaker(ISSUING)
                .number(number)
                .updates(TestAuthority.NOW.minus(Duration.ofDays(daysOld)), TestAuthority.NOW.plusSeconds(9));
    }

    private static CertificateList revoking(RevocationListMaker maker) {
        return maker.revoking(LEAF, RevocationReason.CERTIFICATE_HOLD).make();
    }

    /** Asks with every rotation of the lists, forwards and backwards. */
    private static String inAnyOrder(CertificateList... lists) {
        List<CertificateList> order = new ArrayList<>(List.of(lists));
        String answer = word(answer(order));
        for (int i = 0; i < lists.length; i++) {
            Collections.rotate(order, 1);
            assertThat(word(answer(order))).isEqualTo(answer);
            Collections.reverse(order);
            assertThat(word(answer(order))).isEqualTo(answer);
            Collections.reverse(order);
        }
        return answer;
    }

    private static String word(String answer) {
        return answer.startsWith("revoked") ? "revoked" : answer;
    }

    private static String answer(List<CertificateList> lists) {
        List<CertificateList> all = new ArrayList<>(lists);
        all.add(OF_ROOT);
        return new Verifier()
                .verify(VerificationRequest.of(LEAF, TestAuthority.NOW)
                        .trusting(ROOT.certificate())
                        .intermediates(List.of(ISSUING.certificate()))
                        .revocation(RevocationMode.HARD, all)
                        .build())
                .fold(
                        trusted -> "trusted",
                        rejected -> rejected.headline().reason() == Reason.REVOKED
                                ? rejected.headline().found()
                                : "unknown");
    }
}
