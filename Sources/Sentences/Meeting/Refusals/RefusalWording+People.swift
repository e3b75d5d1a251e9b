import Deliberation
import Text
import Values

extension Refusal.People {
  func sentence(_ language: Language, _ name: Naming) -> String {
    switch self {
    case .alreadyOnRoster(let who, let home, let id), .sameNameSpaced(let who, let home, let id):
      language(
        "\(name.typed(who, of: home))已在名册中，编号\(id)。",
        "\(name.typed(who, of: home)) is on the roster already as \(id).")
    case .alreadyPresent(let id, let since):
      language(
        "\(name.of(id))已于\(since.clock)签到，不用再签。",
        "\(name.of(id)) signed in at \(since.clock) already.")
    case .missedSignInKnown(let id):
      language(
        "\(name.of(id))已补登到会，不用再补登；登错了，请更正那一条。",
        "\(name.of(id)) is already entered as having been there; correct that entry if it is wrong."
      )
    case .cameToAnotherSitting(let id):
      language(
        "\(name.of(id))在其中一次会上签过到；补登到会只用于一次也没有签到的人。另一次漏签的，请写一条补记说明，各次表决的人数不变。",
        "\(name.of(id)) signed in on one of the days. A missed sign-in is for those who never signed in at all; say in "
          + "a remark that they were there on another, which changes no vote."
      )
    case .notPresent(let id):
      name.session.attendance(of: id).state == .left
        ? language(
          "\(name.of(id))已离会，回到会场请先签到。", "\(name.of(id)) has left; sign them in first.")
        : language(
          "\(name.of(id))还没有签到，请先签到。", "\(name.of(id)) hasn't signed in; sign them in first.")
    case .isPresent(let id) where name.session.attendance(of: id).leftAt != nil:
      language(
        "\(name.of(id))到过会，已经离会，不再记请假或缺席；委托他人表决的，请用“委托”。",
        "\(name.of(id)) was here and has left, and is neither excused nor absent; a proxy may be given."
      )
    case .isPresent(let id):
      language(
        "\(name.of(id))已经到会，请用“离会”。",
        "\(name.of(id)) is here already; mark them as leaving instead.")
    case .inPendingVote(let id, let vote):
      language(
        "\(name.of(id))正在参加\(name.of(vote))，宣布结果后再改。",
        "\(name.of(id)) is taking part in \(name.of(vote)); wait until it is announced.")
    case .presenceCounted(let entry, let at):
      language(
        "第\(entry)条（\(at.clock)）已经按当时在场的人计过，不能再补记更早的签到、离会、委托或表决。请写实际时间；那次表决时在场的人确实不对的，作废那次表决，改正后重新表决。",
        "Entry \(entry) (\(at.clock)) counted who was there: no earlier coming, leaving, proxy or vote is "
          + "entered any more. Give the real time; where the wrong people were counted in a vote, void it, "
          + "put it right and vote again.")
    case .tookPart(let id):
      language(
        "\(name.of(id))已到会或参加过表决，不能从名册删除；信息有误请用“改信息”。",
        "\(name.of(id)) was here or could vote and stays on the roster; change the details instead."
      )
    case .votedByProxy where !name.namesPeople:
      language(
        "该参会人已由他人代为表决，不能再补登到会。",
        "Somebody voted for that person, who can't have been there as well.")
    case .votedByProxy(let id, let holder):
      language(
        "\(name.of(id))由\(name.of(holder))代为表决，不能再补登到会。",
        "\(name.of(holder)) voted for \(name.of(id)), who can't have been there as well.")
    case .neverCame(let id):
      language(
        "\(name.of(id))没有签到，不能登记在会上的发言。来了漏签的，请先签到（散会后用“补登到会”）；书面交来的，登记为补记或不同意见。",
        "\(name.of(id)) never signed in and can't have spoken here. If they came, sign them in first (once "
          + "adjourned, as a missed sign-in); what they handed in is a remark or a concern.")
    case .mayNotSpeak(let id):
      language(
        "\(name.of(id))是旁听，不发言；要发言请先改为列席。",
        "\(name.of(id)) is an observer; change their standing before giving them the floor.")
    case .turnsUsedUp(let id, let taken, let limit):
      language(
        "\(name.of(id))本题已发言\(taken)次，规则是每题\(limit)次；如大家同意，可再给一次。",
        "\(name.of(id)) has had \(taken) of \(limit) turns; grant another if the meeting agrees.")
    case .alreadyQueued(let id):
      language("\(name.of(id))已在待发言名单中。", "\(name.of(id)) is waiting to speak already.")
    case .notQueued(let id):
      language("\(name.of(id))不在待发言名单中。", "\(name.of(id)) isn't waiting to speak.")
    }
  }
}
