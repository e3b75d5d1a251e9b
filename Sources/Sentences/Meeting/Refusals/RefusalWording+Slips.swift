import Deliberation
import Text
import Values

extension Refusal.Slips {
  func sentence(_ language: Language, _ name: Naming) -> String {
    switch self {
    case .ownersNotConfirmed:
      language("业主表决要先核定业主清册。", "Confirm the register of owners first.")
    case .ownersUnconfirmed(let count):
      language(
        "还有\(count)处同一业主的归并没有核定。",
        count == 1
          ? "1 grouping of owners is unconfirmed." : "\(count) groupings of owners are unconfirmed."
      )
    case .roomTwice(let room):
      language(
        "业主清册里\(name.quoted(home: room))有两套：同一套请合为一行，不同的请把房号写得分得开。",
        "\(name.quoted(home: room)) stands twice on the register: make it one, or tell the two dwellings apart."
      )
    case .headWithoutDwelling(let names):
      language(
        "业主清册里\(names.isEmpty || !name.namesPeople ? "有一人" : "“\(language.list(names))”")没有房屋，请删去或补上房号。",
        "\(names.isEmpty || !name.namesPeople ? "Somebody" : "“\(language.list(names))”") on the register"
          + " owns no dwelling; take them out or add the dwelling.")
    case .ownerRegister where !name.namesPeople:
      language("业主清册里有一处不对，请在清册页改正。", "Something on the register is wrong; mend it there.")
    case .ownerRegister(let mistake): mistake.sentence(language)
    case .secondReadingMissing:
      language(
        "表决票要由两名计票人各录一遍，只有一人的由他把票打乱再录一遍，还差一遍。一张也没有收回的，每遍各把一户录为“未交回”。",
        "Two clerks must each enter the slips, or one clerk twice from the slips reshuffled; one reading is "
          + "missing. Where none came back, each reading has one dwelling as not returned.")
    case .slipsDiffer(let differences): differ(differences, language, name)
    case .oneClerk(let id):
      language(
        "\(name.of(id))的表决票两次都是同一个人录的（名字写法不同）。请换一个人再录一遍。",
        "Both readings of the slips of \(name.of(id)) are of one clerk, whose name was written in two ways. "
          + "Somebody else has to read them.")
    case .ballotOfAnotherKind(let room):
      language(
        "\(name.home(room))的票与本次表决的内容不符：选举票记所选的人，其他票记同意、反对、弃权。",
        "The slip of \(name.home(room)) doesn't fit: an election's bears names, any other for, against, abstain."
      )
    case .slipTwice(let room):
      language(
        "\(name.home(room))写了两张同一人的票，请核对原票：几名业主分别交票的，各写签名人；只有一张的，留一张。",
        "\(name.home(room)) has two slips of one hand here. Name the signers where co-owners gave one each, else "
          + "keep one.")
    case .slipReadAlike(let room):
      language(
        "\(name.home(room))的票两遍录入一致，不用核定；要改须由两名计票人各自重新录入。",
        "Both clerks read the slip of \(name.home(room)) alike; to change it each must enter it again."
      )
    case .neitherReading(let room):
      language(
        "两名计票人都没有把\(name.home(room))的票读成这样，核定只能取其中一种；两遍都读错的，由两人各自重新录入这张票。",
        "Neither clerk read the slip of \(name.home(room)) so: settle it as one of them did, or let both enter it again."
      )
    case .slipOfOtherHand(let room, let signer): otherHand(room, signer, language, name)
    case .slipNotAtHand(let room):
      language(
        "计票时没有\(name.home(room))的表决票。更正只重读已经交回的票，不能补投；确有漏计的，作废后重新表决。",
        "There was no slip of \(name.home(room)) when slips were counted. A correction reads again what was handed "
          + "in; nobody votes by it.")
    case .signerCounted(let room):
      language(
        "\(name.home(room))的签名人和委托已经计过票，更正只改表决意见，签名照原来的写。",
        "The slip of \(name.home(room)) was counted by its signer. A correction reads the answer again; leave "
          + "the signature as it was.")
    case .firstReadingMissing(let id):
      language(
        "\(name.of(id))的表决票，这名录入人还没有录过第一遍。",
        "This clerk hasn't read the slips of \(name.of(id)) a first time yet.")
    case .readByOneClerk(let id):
      language(
        "\(name.of(id))的表决票由一人录了两遍，请写明在场核对的监票人\(name.member("by"))，不能是录入人本人。",
        "One clerk read the slips of \(name.of(id)) twice: name the scrutineer who was there to check"
          + "\(name.member("by")), who isn't that clerk.")
    case .notSigned(let room, let source):
      language(
        "\(name.home(room))的意见是\(source.name(in: language))来的，没有签名，不能计入业主表决。请记作意见；要计票的，请业主在表决票上签名。",
        "The answer of \(name.home(room)) came by \(source.name(in: language)) and isn't signed, so it can't count where owners vote. "
          + "Enter it as an opinion, or have the owner sign a slip.")
    case .formsNotTaken(let room):
      language(
        "\(name.home(room))的票是网上表单，这个机构的章程没有写明可以电子表决、怎样核验业主身份，只有签名的票能计入。请改收签名的票，或者把表单记作意见；"
          + "章程有这一条的，先写进章程的“自定条款”。",
        "The slip of \(name.home(room)) is an online form, and the body's rules don't say that forms count and how an owner is "
          + "known: signed slips alone do. Have it signed, or enter it as an opinion; where there is such a clause, put "
          + "it among the body's first.")
    }
  }

  private func otherHand(
    _ room: String, _ signer: String?, _ language: Language, _ name: Naming
  ) -> String {
    language(
      "\(name.home(room))已录入一张\(signer.map { "\(name.typed($0))签名的" } ?? "没有写签名人的")票。那张录错了的，把它录为未交回，与这张一起录入；"
        + "确有两张票的，两张一起录入。",
      "A slip of \(name.home(room)) \(signer.map { "signed by \(name.typed($0))" } ?? "without a signer") is entered already. If that was read "
        + "wrongly, enter it as not returned together with this one; if there are two, enter both at once."
    )
  }

  private func differ(
    _ differences: [DoubleEntry.Difference], _ language: Language, _ name: Naming
  ) -> String {
    language(
      "两遍录入有\(differences.count)处不同\(rooms(differences, name, "（", "）"))，请逐一核对。",
      "The two readings differ in \(differences.count == 1 ? "1 place" : "\(differences.count) places")"
        + "\(rooms(differences, name, " (", ")")); settle each.")
  }

  /// Whose slips they are, where that may be told.
  private func rooms(
    _ differences: [DoubleEntry.Difference], _ name: Naming, _ open: String, _ close: String
  ) -> String {
    name.namesPeople
      ? open + name.language.list(differences.map(\.room).uniqued) + close : ""
  }
}
