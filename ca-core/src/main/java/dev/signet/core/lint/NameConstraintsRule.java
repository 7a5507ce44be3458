package dev.signet.core.lint;

import dev.signet.core.extension.NameConstraints;
import dev.signet.core.name.GeneralName;
import dev.signet.core.problem.ForeignText;

/** Name constraints stand in certificates of CAs, and are well formed. */
final class NameConstraintsRule implements Rule {
    @Override
    public String name() {
        return "name-constraints";
    }

    @Override
    public String clause() {
        return "RFC 5280 section 4.2.1.10";
    }

    @Override
    public void check(Draft draft, Report report) {
        if (draft.nameConstraints().isEmpty()) {
            return;
        }
        NameConstraints constraints = draft.nameConstraints().get();
        if (!draft.isCa()) {
            report.error("name constraints stand in the certificate of what is no CA");
        }
        if (constraints.isEmpty()) {
            report.error("the name constraints constrain nothing");
        }
        constraints.permitted().forEach(name -> check(name, report));
        constraints.excluded().forEach(name -> check(name, report));
    }

    private static void check(GeneralName name, Report report) {
        if (name instanceof GeneralName.Ip ip && !ip.address().isSubnet()) {
            int octets = ip.address().octets().length;
            report.error("the subnet " + name.value()
                    + (octets == 8 || octets == 32
                            ? " has a mask with gaps"
                            : " has " + octets + " octets, and 8 or 32 are needed"));
        }
        boolean dotted = name instanceof GeneralName.Dns && name.value().startsWith(".");
        if (dotted) {
            report.warning(
                    "the constraint \"" + ForeignText.shown(name.value())
                            + "\" starts with a full stop, which RFC 5280 does not know for DNS names; programs differ about it");
        }
        if (name instanceof GeneralName.Dns && name.value().contains("*")) {
            report.error("the constraint \"" + ForeignText.shown(name.value())
                    + "\" has a wildcard; all names below are meant without one");
        }
    }
}
