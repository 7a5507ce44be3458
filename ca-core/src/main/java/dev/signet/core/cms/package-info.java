/** Messages that are signed, encrypted or wrapped in other ways: CMS (RFC 5652) and PKCS #7 (RFC 2315). */
@CheckReturnValue
@NullMarked
package dev.signet.core.cms;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
