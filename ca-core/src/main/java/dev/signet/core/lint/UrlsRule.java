package dev.signet.core.lint;

import dev.signet.core.asn1.Oid;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.problem.ForeignText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Clients can fetch CRLs, OCSP responses and the issuer from where the certificate says. */
final class UrlsRule implements Rule {
    @Override
    public String name() {
        return "urls";
    }

    @Override
    public String clause() {
        return "RFC 5280 sections 4.2.1.13 and 4.2.2.1";
    }

    @Override
    public void check(Draft draft, Report report) {
        check("CRL", draft.crlUrls(), report);
        check("OCSP responder", draft.ocspUrls(), report);
        check("issuer's certificate", draft.issuerUrls(), report);
        boolean access = !draft.ocspUrls().isEmpty() || !draft.issuerUrls().isEmpty();
        checkPresent(
                draft, ExtensionOids.CRL_DISTRIBUTION_POINTS, !draft.crlUrls().isEmpty(), report);
        checkPresent(draft, ExtensionOids.AUTHORITY_INFORMATION_ACCESS, access, report);
    }

    private static void checkPresent(Draft draft, Oid oid, boolean present, Report report) {
        if (!present && draft.certificate().extensions().find(oid).isPresent()) {
            report.warning("the extension " + oid + " names no URL");
        }
    }

    private static void check(String what, List<String> urls, Report report) {
        for (String url : urls) {
            Optional<String> defect = UriSyntax.defect(url);
            String lowerCase = url.toLowerCase(Locale.ROOT);
            if (defect.isPresent()) {
                report.error(
                        "the URL of the " + what + " \"" + ForeignText.shown(url) + "\" is malformed: " + defect.get());
            } else if (lowerCase.startsWith("https:")) {
                report.notice(
                        "the URL of the " + what + " \"" + ForeignText.shown(url)
                                + "\" is https, which many clients do not follow as it can lead in circles; http is as safe, the content being signed");
            } else if (lowerCase.startsWith("ldap")) {
                report.notice("the URL of the " + what + " \"" + ForeignText.shown(url)
                        + "\" is LDAP, which few clients follow");
            } else if (!lowerCase.startsWith("http:")) {
                report.warning("the URL of the " + what + " \"" + ForeignText.shown(url)
                        + "\" is not http, so clients cannot fetch it");
            }
        }
    }
}
