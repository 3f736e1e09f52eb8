// kind: 3 conflict ignored or stale retry
// rule: no-stale-retry
// expect: report
// lines: 21
// client: @google-cloud/firestore
// shape: same-function
// source: own
// atomic: count the vote on the snapshot read last, or runTransaction

const { Firestore } = require("@google-cloud/firestore");

const db = new Firestore();

exports.vote = async function vote(pollId, option) {
  const ref = db.collection("polls").doc(pollId);
  let snapshot = await ref.get();
  const votes = { ...snapshot.get("votes") };
  votes[option] = (votes[option] || 0) + 1;
  for (let tries = 0; tries < 4; tries += 1) {
    try {
      return await ref.update({ votes }, { lastUpdateTime: snapshot.updateTime });
    } catch (error) {
      if (error.code !== 9) throw error;
      snapshot = await ref.get();
    }
  }
  throw new Error("poll is busy");
};
