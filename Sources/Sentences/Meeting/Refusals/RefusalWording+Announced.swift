import Deliberation
import Text
import Values

extension Refusal.Announced {
  func sentence(_ language: Language, _ name: Naming) -> String {
    switch self {
    case .announcedAlready(let id):
      language(
        "\(name.of(id))已经宣布，不能再改；可以作废或更正。",
        "\(name.of(id)) was announced; it can only be voided or corrected.")
    case .notAnnouncedYet(let id):
      language("\(name.of(id))还没有宣布，直接复点即可。", "\(name.of(id)) isn't announced; just recount.")
    case .voidedAlready(let id): language("\(name.of(id))已作废。", "\(name.of(id)) is void.")
    case .voidedUnapproved(let id):
      language(
        "\(name.of(id))宣布以后已经散会，作废须写明审核人\(name.member("approved"))；票数有误的，用“更正票数”。",
        "The meeting was adjourned since \(name.of(id)) was announced: say who approved that it is void"
          + "\(name.member("approved")), or correct its count.")
    case .voteLeanedOn(let id, let later):
      language(
        "\(name.of(later))以\(name.of(id))为依据，请先作废\(name.of(later))。",
        "\(name.of(later)) builds on \(name.of(id)); void \(name.of(later)) first.")
    case .announcedUnder(let id):
      language(
        "\(name.of(id))已经照原来的判断宣布，是谁的事不能改判。判断有误的，作废这次表决、写明原因，再重新判断。",
        "\(name.of(id)) was announced under the judgement made before. Void it with its reason and judge "
          + "anew whose matter it is.")
    case .policiesStood(let id):
      language(
        "\(name.of(id))已按所宣布的计票约定计票，更正票数不能换计票约定。",
        "\(name.of(id)) was counted by the policies announced with it; a corrected count keeps them."
      )
    case .correctionLacks(let id, let fields):
      language(
        "更正\(name.of(id))的票数要写全：还缺\(language.list(fields.map { $0.name(in: language) }))。没有错的，照原来宣布的写。",
        "A corrected count of \(name.of(id)) takes the place of the whole, and lacks: "
          + "\(language.list(fields.map { $0.name(in: language) })). What was right is given as announced."
      )
    case .earlierCorrectionUnread where !name.namesPeople:
      language(
        "以前的更正没有留下改了哪几张票。再更正请把全部表决票重新录一遍，还没有录全。",
        "The earlier correction kept no record of which ballots it read otherwise. Enter all of them again; "
          + "some are missing.")
    case .earlierCorrectionUnread(let room):
      language(
        "以前的更正没有留下改了哪几张票。再更正请把全部表决票重新录一遍，还缺\(room)。",
        "The earlier correction kept no record of which ballots it read otherwise. Enter all of them again; "
          + "\(room) is missing.")
    case .namesSayOtherwise(let id, let yes, let no, let neither):
      language(
        "\(name.of(id))是记了名的，票数要与各人所说的一致：赞成\(yes)、反对\(no)、弃权\(neither)。记错了谁，请写明谁应是什么"
          + "\(name.member("点名的写 stances，询问不同意见的写 objectors"))，票数随之更正。",
        "Names were taken down in \(name.of(id)), and the count is theirs: \(yes) for, \(no) against, \(neither) "
          + "abstaining. Say who was taken down wrongly"
          + "\(name.member("stances of a roll call, objectors where objections were asked for")); the count follows."
      )
    case .raisedUnheard(let id):
      language(
        "\(name.of(id))已经宣布没有不同意见。宣布以前确有人提出过的，请作废那次表决，登记意见以后重新询问；宣布以后才提出的，写提出的时间。",
        "\(name.of(id)) was announced with nobody differing. Where somebody had, void it, "
          + "enter the opinion and ask again; an opinion raised since bears the time it was raised."
      )
    case .rollStood:
      language(
        "已经宣布过表决结果，应到的人不能再减少，应到的算法也不能再改；没有来的记请假或缺席。",
        "A result was announced: nobody is taken off the roll any more, and how many should be there is "
          + "reckoned as before. Whoever didn't come is excused or absent.")
    case .calledAfterVerdict(let who):
      language(
        "已经宣布过表决结果，没有到会的\(name.quoted(who))不能再列入应到。人到了的，请用“到场登记”；不参加表决的，列为列席或旁听。",
        "A result was announced: \(name.quoted(who)), who isn't here, can't be called to the meeting any more. Whoever "
          + "comes is entered as a walk-in; without a vote they may be added.")
    }
  }
}

extension CountField {
  /// What papers call the number.
  fileprivate func name(in language: Language) -> String {
    switch self {
    case .yes: language("赞成", "for")
    case .no: language("反对", "against")
    case .abstain: language("弃权", "abstaining")
    case .issued: language("发出", "issued")
    case .returned: language("交回", "returned")
    case .invalid: language("无效", "void")
    case .choices: language("各候选人（方案）的票数", "the votes of every candidate")
    case .appraisal: language("满意度各项", "the ratings")
    }
  }
}
