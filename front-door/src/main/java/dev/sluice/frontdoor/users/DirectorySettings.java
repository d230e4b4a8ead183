package dev.sluice.frontdoor.users;

import java.time.Duration;

/**
 * @param url where a user's record is, with {@link #SUBJECT} in its place: {@code https://users.local/v1/users/{subject}}
 * @param timeout of connecting, and of the whole answer
 */
public record DirectorySettings(String url, Duration timeout) {
    public static final String SUBJECT = "{subject}";
}
