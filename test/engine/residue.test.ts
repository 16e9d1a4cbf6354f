import assert from 'node:assert/strict';
import { findResidue } from '../../server/engine/residue';
import { readArticle } from '../../server/engine/article';
import { splitSentences } from '../../server/engine/sentence';
import { readDraftText } from '../../server/formats';
import { textOf } from '../../server/text/span';
import { withMarks, withoutMarks } from './marks';

/** `[|…|]` marks what is set aside. */
function checkResidue(marked: string): void {
  const { text } = withoutMarks(marked);
  assert.equal(withMarks(text, findResidue(text)), marked);
}

/** What a reader is left with, white space closed up. */
const readingOf = (text: string): string[] => {
  const article = readArticle(readDraftText(text, 'txt'));
  return splitSentences(article).map((sentence) => textOf(article.prose, sentence).replace(/\s+/g, ' '));
};

describe('related links glued to a name', () => {
  it('are set aside from the end of the name to MORE', () => {
    checkResidue('Former Mayor Ada Brill[|Ada (Addie) Jane BrillBridge opens late Council meets again MORE|] has been calling.');
    checkResidue('Former Mayor Ada Brill[| Ada (Addie) Jane BrillBridge opens late MORE|] has been calling.');
    checkResidue('said President Brill[|Ada Jane BrillPoll: 5 in 10 agree Rusk out MORE|], who met Tom Rusk[|Thomas RuskGOP vows a fight MORE|] (R-Ala.).');
  });

  it('are known with names of every kind', () => {
    checkResidue('Rep. Ann McCall[|Annabel Lee McCallGOP vows a fight MORE|] left.');
    checkResidue('Sen. Pia Ruiz-Poe[|Pia Maria Ruiz-Poe‘No’ to the bill MORE|] left.');
    checkResidue('Gov. Otto de Wren[|Otto Karl de Wren5 things to know MORE|] left.');
    checkResidue('Tim O’Dowd[|Timothy James O’DowdBridge opens MORE|] left. Tom Rusk Jr.[|Thomas Rusk Jr.Bridge opens MORE|] left.');
  });

  it('are not seen where a word merely has a capital inside', () => {
    checkResidue('Ann McCall and Tom McCall want MORE money.');
    checkResidue('Brill owns an iPhone and a PlayStation. MORE is the charity of Brill.');
    checkResidue('He lives on Hill Road.Nobody but Ada Brill wants MORE.');
  });

  it('leave a sentence that reads on', () => {
    assert.deepEqual(
      readingOf('Former Mayor Ada BrillAda (Addie) Jane BrillBridge opens late. Really? MORE (R-Ala.) has been calling. She won.'),
      ['Former Mayor Ada Brill (R-Ala.) has been calling.', 'She won.'],
    );
  });
});

describe('lines that a web page put between the paragraphs', () => {
  const body = 'The council voted on Monday to close the mill.';

  for (const line of [
    'Share on Facebook', 'Share this: Facebook Twitter Email', 'Tweet', 'Email | Print', 'Click to share on Twitter (Opens in new window)',
    'Follow Lundy News on Twitter @lundynews', 'Like this: Like Loading...',
    'Please enter your comment!', 'Please enter your name here', 'Leave a Reply', '12 comments', 'Comments (3)', 'You must be logged in to post a comment.',
    'Advertisement', 'Story continues below', 'Sign up for our newsletter', 'Get breaking news alerts in your inbox.', 'Click here to read more',
    'RELATED: Bridge opens late in Lundy', 'READ MORE: Why the bridge opened late', 'Related stories', 'Read more: The bridge', 'MORE FROM THE COURIER',
    '© Ann Poe', '(Photo: Ann Poe)', 'Photo by Ann Poe', '(AP Photo/Ann Poe)', 'Ann Poe / Getty Images',
    'Watch the whole speech below:', '— Ada Brill (@adabrill) November 8, 2019', 'We won. pic.twitter.com/aB3dE6gH9k — Ada Brill (@adabrill) November 8, 2019',
    'Copyright 2019 The Courier. All rights reserved.', '© 2019 Lundy Media Group', 'Contact Ann Poe at apoe@lundy.example.com.',
  ]) {
    it(line, () => {
      assert.deepEqual(readingOf(`${body}\n\n${line}\n\n${body}`), [body, body]);
    });
  }

  for (const line of [
    'Share of the vote fell to 40%.', 'Related party deals cost $4 million.', 'Watch out for ice below the bridge, the mayor said.',
    'Comments by the mayor angered many.', 'Print sales fell.', 'More than 400 people came.', 'Read the law, he said.',
    'Photo editors at the paper went on strike, and the union said it would pay them.', 'Twitter and Facebook declined to comment.',
    'Follow the money, she said.', 'Email sales rose by a fifth.', 'Copyright law is old.',
  ]) {
    it(`but not: ${line}`, () => assert.deepEqual(readingOf(`${body}\n\n${line}\n\n${body}`), [body, line, body]));
  }

  it('the times of the page are no times of the story', () => {
    checkResidue('The boat sank on Sunday. [|(Published Monday, May 6, 2019)|]');
    checkResidue('[|UPDATE (5/6/19 at 4 p.m.):|] The boat sank on Sunday.');
    checkResidue('The book (published in 2019) is out. Copies (updated by hand) sell well.');
  });

  it('an embedded post goes with its signature', () => {
    assert.deepEqual(readingOf(`${body}\nWe won. Thank you all!\n— Ada Brill (@adabrill) November 8, 2019\n${body}`), [body, body]);
  });
});
