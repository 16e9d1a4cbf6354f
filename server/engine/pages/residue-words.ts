export type ResidueKind = 'related-links' | 'share-bar' | 'comment-prompt' | 'photo-credit' | 'embed' | 'advertisement' | 'notice';

/** How lines begin that web pages put between the paragraphs of an article; lower case, one a line. */
export interface Openings {
  readonly kind: ResidueKind;
  /** Longer lines are prose that happens to begin so. */
  readonly longest: number;
  readonly openings: readonly string[];
}

const openings = (kind: ResidueKind, longest: number, lines: string): Openings =>
  ({ kind, longest, openings: lines.trim().split('\n').map((line) => line.trim()) });

export const residueOpenings: readonly Openings[] = [
  openings('comment-prompt', 120, `
    please enter your
    please type your
    you have entered an incorrect
    leave a comment
    leave a reply
    leave your comment
    leave this field
    cancel reply
    post a comment
    post your comment
    add a comment
    add your comment
    write a comment
    view comments
    view all comments
    show comments
    hide comments
    load comments
    load more comments
    read comments
    see comments
    comments are closed
    comments (
    join the conversation
    join the discussion
    start the conversation
    be the first to comment
    log in to comment
    log in to leave a comment
    sign in to comment
    you must be logged in
    you must be registered
    save my name, email
    your email address will not be published
    required fields are marked
  `),
  openings('share-bar', 120, `
    click to share
    click to email
    click to print
    click to tweet
    share this
    share via
    share on
    tweet this
    email this
    print this
    like this: like loading
    stay up to date, follow
  `),
  openings('advertisement', 200, `
    story continues below
    article continues below
    article continues after
    story continues after
    continue reading the main story
    continue reading below
    keep scrolling
    scroll to continue
    scroll down to continue
    skip advertisement
    skip ad
    sign up for
    sign up to
    sign up here
    sign up now
    subscribe to our
    subscribe now
    subscribe today
    subscribe for
    get breaking news
    get the latest
    get our
    get digital access
    get email notifications
    close get email notifications
    download our
    download the app
    your notification has been saved
    there was a problem saving your notification
    email notifications are only sent
    thank you for registering
    thank you for subscribing
    thanks for signing up
    thank you for signing up
    already have an account
    already a subscriber
    please enable javascript
    your browser does not support
    you need the latest version of
    by submitting your
    by signing up
    by subscribing
    click here to
    click here for
    tap here
    app users
    mobile users
    we have sent a confirmation email
    sign in using
    re-enter zip code
  `),
  openings('related-links', 90, `
    more stories from
    more stories like this
    more headlines
    more top stories
    related links
    related coverage
    related content
    related stories
    related articles
    related topics
    recommended for you
    you may also like
    you might also like
    trending now
    most read
    most popular
    read next
    up next
    don't miss
    read the full story
    read more
    read also
    also read
    see also
  `),
  openings('photo-credit', 90, `
    photo:
    photos:
    photo by
    photos by
    photo courtesy
    photo credit
    (photo
    image:
    image credit
    image copyright
    image source
    (image
    picture:
    file photo
    (file
    buy photo
    courtesy of
    (courtesy
    getty images
    (getty
    ap photo
    (ap photo
    (source
    (credit
    hide caption
    toggle caption
    enlarge this image
    view gallery
    view slideshow
  `),
  openings('notice', 320, `
    this material may not be published
    all rights reserved
    copyright ©
    copyright (c)
    copyright 1
    copyright 2
    copyright by
    © 1
    © 2
    ©1
    ©2
    (© 1
    (© 2
    (©1
    (©2
    (copyright
    (c) 1
    (c) 2
  `),
];

/** Words of which share bars consist. */
export const shareWords: ReadonlySet<string> = new Set(
  `share tweet email e-mail print facebook twitter whatsapp linkedin pinterest reddit tumblr google google+ flipboard
  telegram messenger bluesky threads instagram`.split(/\s+/),
);

/** Words that stand beside them. */
export const besideShareWords: ReadonlySet<string> = new Set(
  'this like loading on via to copy link save more x or and article story post page pin it reblog comment comments by'
    .split(' '),
);
