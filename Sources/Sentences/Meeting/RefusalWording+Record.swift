import Deliberation
import Text

extension Refusal {
  /// Why nothing was done to what is settled and to the record.
  func recordSentence(_ language: Language, _ name: Naming) -> String? {
    switch self {
    case .notAgreed(let id):
      language("\(name.of(id))还没有达成一致或通过。", "\(name.of(id)) hasn't been agreed.")
    case .motionAdopted(let motion, let vote):
      language(
        "\(name.of(motion))已经通过（\(name.of(vote))），不能撤回；要改变，请另提方案再表决。",
        "The \(name.of(motion)) was adopted (\(name.of(vote))) and can't be withdrawn; move another one "
          + "to change it.")
    case .verdictTurned(let id) where name.session.issues[id].map(name.session.stands) == true:
      language(
        "\(name.of(id))更正后的结果与原宣布的不同，原议定事项不再成立；请先重新登记议定事项。",
        "By its corrected count \(name.of(id)) has another result, and what was settled stands no more; "
          + "enter anew what is settled.")
    case .verdictTurned(let id):
      language(
        "\(name.of(id))的表决更正后没有通过，原议定事项不再成立；请另行协商或表决。",
        "With its count corrected \(name.of(id)) isn't adopted, and what was settled stands no more; "
          + "discuss it again or vote anew.")
    case .assignmentMissing(let id):
      language(
        "\(name.of(id))还没有分工；确实不需要落实的，请写明原因。",
        "\(name.of(id)) has no task; give a reason if none is needed.")
    case .checkerAway(let name):
      language(
        "\(name)不在场，不能由其核对计票结果。请写实际核对的人；其实在场的，先登记到会。",
        "\(name) isn't here and can't have checked the count. Name who did, or sign them in first.")
    case .notAttachable(let name, .notAFile):
      language(
        "“\(name)”是文件夹或设备，不是文件。请写要附的那个文件。",
        "“\(name)” is a folder or a device. Name the file to be attached.")
    case .notAttachable(let name, .empty):
      language(
        "“\(name)”是空文件，可能没有存好。请检查后再附。", "“\(name)” is empty; perhaps it wasn't saved. Check it.")
    case .notAttachable(let name, .ownFile):
      language(
        "“\(name)”是本程序自己的文件，可能含电话号码或整份记录，不能作附件。",
        "“\(name)” is a file of this program's own, with telephones or a whole record in it; it can't be "
          + "attached.")
    case .taskBeforeAgreement(let id):
      language(
        "\(name.of(id))还没有达成一致或通过，不能分工。先宣布表决结果再分工。",
        "\(name.of(id)) hasn't been agreed, so there are no tasks yet; announce its vote first.")
    case .nothingToConfirm:
      language("这份记录没有待确认的恢复。", "Nothing recovered waits to be answered for.")
    case .noOtherCopy:
      language("没有发现另外的副本，不用选择。", "No other copy is known; there is nothing to choose.")
    case .sealedBefore(let code):
      language(
        "台账上这次会议已封存（核验码\(code)），这一份里没有那次封存，不能再封存一次。请找回封存的那一份；"
          + "找不到的，写明用这一份继续（continueCopy），此后只能封存为恢复本。",
        "The register has this meeting as sealed (code \(code)) and this file lacks that seal, so it "
          + "isn't sealed again. Look for the sealed file; if it is lost, go on with this copy "
          + "(continueCopy), which can only be sealed as recovered.")
    case .attachmentNotThere(let file):
      language(
        "附件“\(file)”找不到，或与写明的大小、SHA-256不符。请写文件的路径（path），由程序抄入“附件”文件夹。",
        "The attachment “\(file)” isn't there, or isn't of that size and SHA-256. Give the file's "
          + "path, and it is copied into the folder 附件.")
    case .noOneResponsible:
      language("请写明责任人或责任单位。", "Name who is responsible.")
    case .noSuchPoint(let point, let count):
      language("没有第\(point)项议定事项，共\(count)项。", "There is no point \(point) of \(count).")
    case .doneAlready:
      language(
        "这件事已经办结。办结登记错了的，散会后在流水里选中那一条，按“更正”。",
        "That task is done already. Where that was entered wrongly, correct its entry in the record once "
          + "the meeting is adjourned.")
    case .unknownEntry(let number):
      language("没有第\(number)条记录。", "There is no entry \(number).")
    case .retractedAlready(let number, let by):
      language("第\(number)条已由第\(by)条撤销。", "Entry \(number) was retracted by entry \(by).")
    case .final(let number):
      language(
        "宣布、散会、复会、封存、作废、更正、勘误、补登、隐去、恢复和撤销都不能撤销。",
        "Announcements, adjournments, seals, voided votes, corrections, redactions, recoveries and "
          + "retractions can't be undone.") + wayOut(ofFinal: number, language, name)
    case .builtUpon(let entry, let by):
      language(
        "第\(entry)条之后的第\(by)条用到了它，请先撤销第\(by)条。",
        "Entry \(by) builds on entry \(entry); undo that one first.")
    case .wouldContradict(let entry):
      language(
        "改动第\(entry)条会使后面的记录前后矛盾，请在记录中补记说明。",
        "Changing entry \(entry) would contradict what came later; add a remark instead.")
    case .overtaken(_, let by):
      language(
        "另一处刚刚改了同一内容（第\(name.numbers(by))条），请看过再确认。",
        "Someone else has just changed the same thing (entry \(name.numbers(by))); look and confirm."
      )
    case .noSuchField(let entry, let field):
      language("第\(entry)条没有可更正的“\(field)”。", "Entry \(entry) has no field “\(field)” to correct.")
    case .otherText(let entry, _, let says):
      language(
        "第\(entry)条现在写的是“\(says)”，请按现文更正。",
        "Entry \(entry) says “\(says)”; correct from that.")
    case .incomplete(let gaps):
      language("记录不全：", "The record still lacks: ")
        + gaps.map { $0.sentence(in: language, name) }.joined(separator: language("；", "; "))
        + language("。补齐，或写明原因后封存。", ". Complete it, or give a reason.")
    case .stoodAtAdjournment(let entry):
      language(
        "第\(entry)条散会时已经定下，不能改写或撤销。写错的请在流水里选中它，按“更正”，更正前后各文书都印；",
        "What entry \(entry) says stood when the meeting was adjourned. Correct it in the record, with "
          + "both readings in every paper, or ") + otherWay(of: entry, language, name)
    case .stoodAtAnnouncement(let entry):
      language(
        "已经宣布过表决结果，第\(entry)条写的不能再改。写错的，散会后在流水里选中它，按“更正”，更正前后各文书都印；换了人、换了地方的，写一条补记。",
        "A result was announced under what entry \(entry) says. Where it is wrong, correct it in the record "
          + "once the meeting is adjourned, with both readings in every paper; of a change since, add a "
          + "remark.")
    case .rollStood:
      language(
        "已经宣布过表决结果，应到的人不能再减少，应到的算法也不能再改；没有来的记请假或缺席。",
        "A result was announced: nobody is taken off the roll any more, and how many should be there is "
          + "reckoned as before. Whoever didn't come is excused or absent.")
    case .calledAfterVerdict(let who):
      language(
        "已经宣布过表决结果，没有到会的“\(who)”不能再列入应到。人到了的，请用“到场登记”；不参加表决的，列为列席或旁听。",
        "A result was announced: “\(who)”, who isn't here, can't be called to the meeting any more. Whoever "
          + "comes is entered as a walk-in; without a vote they may be added.")
    case .calledAtOpening(let who):
      language(
        "“\(who)”开会时已列入应到，没有来的记请假或缺席。确实列错、重复的，请写明原因，各文书在到会人数旁边印出。",
        "“\(who)” was called when the meeting opened; whoever didn't come is excused or absent. If that was "
          + "a mistake, give the reason, which papers print beside the quorum.")
    case .expectedChanged(let from, let to):
      language(
        "开会时应到\(from)人，不能改为\(to.map { "\($0)人" } ?? "不定")。确实写错的，请写明原因，各文书在到会人数旁边印出。",
        "\(from) were expected when the meeting opened; that isn't changed to \(to.map(String.init) ?? "whoever comes")"
          + " but for a reason, which papers print beside the quorum.")
    case .notAMember(let who, let rule):
      language(
        "按“\(rule.zh)”表决的人是固定的，开会以后到场的“\(who)”不是成员，请登记为列席或旁听。确是漏列的成员，请写明原因，各文书都印。",
        "Those who vote by “\(rule.en)” are fixed: “\(who)”, who came in after the opening, isn't one of them and is "
          + "entered without a vote. If a member was left off the roll, give the reason, which papers "
          + "print.")
    case .saidAnew(let entry, let by):
      language(
        "第\(entry)条的内容后来由第\(by)条重新写过，请更正第\(by)条。",
        "Entry \(by) says anew what entry \(entry) said; correct entry \(by).")
    case .moreThanASlip(let old, let new):
      language(
        "“\(old)”改为“\(new)”不是笔误：笔误只限于标点、数字的写法、重复的字和一两个同音字，数字、日期、否定、方位、单位、各方和意思相反的字不能变，"
          + "整句和已经勘误过的字也不能改。要改内容，请另行表决；分工变了的，封存前取消原来的分工、写明原因，再另行分工，封存后写入落实情况。",
        "“\(new)” for “\(old)” is no slip of the pen. A slip is a stop, another way to write a figure, a "
          + "character set twice, or one or two that sound alike; figures, days, denials, directions, "
          + "units, parties and contraries stay, and no whole sentence is put right, nor anything twice. "
          + "Vote anew to change what was decided; a task is dropped with its reason and given anew before "
          + "the seal, and after it what became of it is reported.")
    case .nameCounted(let id):
      language(
        "\(name.of(id))到过会或者可以表决，姓名是表决所依据的，不能隐去；写错的请更正。",
        "\(name.of(id)) was there or could vote, which a verdict rests on: the name can be corrected and "
          + "not struck out.")
    case .mustSay(let entry, let field):
      language(
        "第\(entry)条的“\(RecordWording.field(field, in: language))”不能更正为空。",
        "Entry \(entry) must say something under “\(RecordWording.field(field, in: language))”.")
    case .votedText(let vote):
      language(
        "\(name.of(vote))就是对这段文字进行的，文字不再改动。写错的字请作勘误，印在原文旁边；要改内容，请重新表决。",
        "\(name.of(vote)) was on this text, which stays as it is. Note an erratum for a slip of the "
          + "pen; for anything else vote again.")
    case .verdictRestsOn(let entry, let field):
      language(
        "第\(entry)条的“\(RecordWording.field(field, in: language))”是开会或表决时据以计算的，不能再改。"
          + "漏签的请补登到会，票数有误的请更正票数。",
        "The opening or a vote was judged by what entry \(entry) says there. Enter a missed sign-in, "
          + "or correct the count.")
    case .notVotedOn:
      language(
        "这段文字还没有付表决，请直接修改或更正，不用勘误。",
        "No vote was opened on this text; amend or correct it instead.")
    case .notInText(let text):
      language(
        "方案里没有“\(text)”。请照原文写出写错的几个字。", "The text doesn't say “\(text)”; copy the wrong words.")
    case .votedByProxy(let id, let holder):
      language(
        "\(name.of(id))由\(name.of(holder))代为表决，不能再补登到会。",
        "\(name.of(holder)) voted for \(name.of(id)), who can't have been there as well.")
    case .documentNumberTaken(let number):
      language(
        "文号“\(number)”已经用于另一次会议，或曾用于另一次会议，请换一个。",
        "Another meeting has or had the document number “\(number)”.")
    case .notADocumentNumber(let number):
      language(
        "“\(number)”不是文号。文号写作“胜古北社议〔2024〕5号”：代字、六角括号里的年份、不加零的序号和“号”。",
        "“\(number)” isn't a document number; write it as 胜古北社议〔2024〕5号.")
    case .neverStruckOut, .cannotStrikeOut, .nothingToStrikeOut, .chooseFields, .struckOutAlready:
      redactionSentence(language)
    case .damaged(let entry):
      language(
        "文件从第\(entry)条起不能读，只能查看。可能是更新的 yishi 写的，请更新；确实读不出的，"
          + "运行 yishi recover 可把此前的记录另存，原文件保留。",
        "The file can't be read from entry \(entry) on. A newer yishi may have written it, so update "
          + "yishi; if that doesn't help, yishi recover copies what stands before it and keeps the file."
      )
    default: nil
    }
  }

  /// What can be done where what stood at 散会 isn't wrong but has changed since.
  private func otherWay(of number: Int, _ language: Language, _ name: Naming) -> String {
    let entries = name.session.entries
    let isTask =
      entries.indices.contains(number &- 1)
      && entries[number - 1].events.map(\.payload).contains {
        $0 is Event.Assigned || $0 is Event.AssignmentChanged
      }
    return isTask
      ? language("分工变了的，取消原来的分工、写明原因，再另行分工。", "drop the task with its reason and give it anew.")
      : language("要重新议定，请先复会。", "reopen the meeting to settle it anew.")
  }

  /// What can be done instead of undoing an entry that stands for ever.
  private func wayOut(ofFinal number: Int, _ language: Language, _ name: Naming) -> String {
    let entries = name.session.entries
    guard entries.indices.contains(number &- 1) else { return "" }
    let ways = entries[number - 1].events.lazy.compactMap(\.headline.wayOut)
    return ways.first.map { language($0.zh, $0.en) } ?? ""
  }
}
