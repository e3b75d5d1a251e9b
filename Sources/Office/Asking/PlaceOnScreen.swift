import Archives
import Deliberation
import Sentences
import Text

extension Language {
  /// What a form calls the blank that a member of a command comes from: 房号 for `person.home`.
  ///
  /// - Parameter path: the members that lead to it, as programs name them.
  package func blank(at path: String) -> String {
    let words = path.split(separator: ".")
    if let last = words.last, let number = Int(last), words.dropLast().last == "people" {
      return self("名单第\(number)人", "person \(number) of the list")
    }
    let last = words.last { Int($0) == nil }.map(String.init) ?? path
    let name: (String, String)? =
      switch last {
      case "name": ("姓名", "name")
      case "groups": ("身份", "groups")
      case "home", "room": ("房号", "home")
      case "organisation": ("单位", "organisation")
      case "note": ("备注", "note")
      case "areaKind": ("面积口径", "kind of area")
      case "person": ("个人信息", "personal data")
      case "reason", "despite", "despiteNotice", "despiteValidity", "despiteRule", "incomplete",
        "withoutAssignment":
        ("原因", "reason")
      case "title": ("名称", "title")
      case "summary": ("情况说明", "summary")
      case "proposer", "mover": ("提出人", "who raised it")
      case "seconder": ("附议人", "seconder")
      case "text", "extent", "conditions", "lines", "new": ("内容", "text")
      case "place": ("地点", "place")
      case "body": ("会议主体", "body")
      case "convener": ("召集单位", "convener")
      case "facilitator": ("主持人", "facilitator")
      case "secretary": ("记录人", "secretary")
      case "tellers": ("计票人", "tellers")
      case "scrutineers": ("监票人", "scrutineers")
      case "by", "approved", "holder", "participant", "participants": ("姓名", "name")
      case "lead", "responsible": ("责任人（单位）", "who is responsible")
      case "party", "to": ("单位", "body")
      case "what": ("事项", "task")
      case "answer", "reply", "conclusion": ("答复或意见", "answer")
      case "channels": ("告知方式", "channels")
      case "source": ("名单来源", "source of the list")
      case "path": ("文件名", "file name")
      case "concurrences": ("须书面同意的单位", "bodies whose consent is asked")
      case "requiredGroups": ("应有代表的各方", "groups that should be there")
      case "documentPrefix": ("文号代字", "prefix of the number")
      case "kind": ("会议类型", "kind of meeting")
      case "candidates": ("候选项", "candidates")
      case "number": ("编号", "number")
      case "basis": ("依据", "basis")
      case "clause": ("条款原文", "clause")
      case "points": ("议定事项", "points settled")
      case "rule": ("规则", "rule")
      default: nil
      }
    // A member's name is nothing to whoever sits at a screen.
    return name.map { self($0.0, $0.1) } ?? self("这一栏", "this blank")
  }
}

extension Refusal {
  /// What is said of it at a screen, which knows blanks by their labels and no member of a command.
  ///
  /// - Parameter blank: what the form calls the blank that is refused.
  package func onScreen(
    in language: Language, of session: Session, namingPeople: Bool = true, blank: String? = nil
  ) -> String {
    onScreen(language).sentence(
      in: language, of: session, namingPeople: namingPeople, to: .screen, blank: blank)
  }

  /// The same with the place as the screens call it.
  package func onScreen(_ language: Language) -> Refusal {
    if case .input(.privateNumber(let path, let isIdentity)) = self {
      .input(.privateNumber(path: language.blank(at: path), isIdentity: isIdentity))
    } else if case .input(.invisibleCharacters(let path)) = self {
      .input(.invisibleCharacters(path: language.blank(at: path)))
    } else {
      self
    }
  }
}

extension MeetingNotice {
  /// The same with the place as the screens call it.
  package func onScreen(_ language: Language) -> MeetingNotice {
    switch self {
    case .telephoneHeldOut(let name, let place):
      .telephoneHeldOut(name: name, place: language.blank(at: place))
    case .numberInText(let place): .numberInText(place: language.blank(at: place))
    case .numberNotTakenOver(let place, let isIdentity):
      .numberNotTakenOver(place: language.blank(at: place), isIdentity: isIdentity)
    default: self
    }
  }
}
