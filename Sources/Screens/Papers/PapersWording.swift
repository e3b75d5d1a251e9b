import Archives
import Documents
import Office
import Text

/// What the page of papers says.
package struct PapersWording {
  let language: Language

  package init(_ language: Language) { self.language = language }

  /// `会议纪要  存档版`.
  package func name(_ title: String, _ audience: Audience) -> String {
    "\(title)  \(audience.name(in: language))"
  }

  package var before: String { language("会前用", "Before the meeting") }
  package var inWriting: String { language("书面表决用", "Vote in writing") }
  package var after: String { language("会后用", "After the meeting") }

  /// When a paper is used.
  package func use(of kind: DocumentKind) -> String {
    kind.isOfWrittenVote ? inWriting : kind.isBefore ? before : after
  }

  package func made(_ path: String) -> String {
    language("已生成：\(path)", "Made: \(path)")
  }

  package var messageBeside: String {
    language(" 微信群通知也已放好。", " The message to the group lies beside it.")
  }

  package var copied: String {
    language(
      "已请终端把微信群通知放进剪贴板，请到群里粘贴；没有放进去的，生成以后打开.txt复制。",
      "The terminal was asked to put the message into the clipboard; where it didn't, copy it from the .txt."
    )
  }

  package func besides(_ edited: String, _ path: String) -> String {
    language(
      "“\(edited)”有人改过，没有动它；新的在：\(path)", "“\(edited)” was edited and stays; the new one is \(path)"
    )
  }

  package func masked(_ count: Int) -> String {
    language(
      "公开版里有\(count)处像人名或房号的内容已隐去，发出前请看一遍。",
      "\(count) words like names or rooms were struck out of the public copy; look it over.")
  }

  /// What the page of sentences is called.
  package var sentences: String { language("公开前看一遍", "Before it is made public") }

  package func waiting(_ count: Int, marked: Int) -> String {
    language(
      "公开版里手写的话，还有\(count)句没有确认" + (marked > 0 ? "，其中\(marked)句有标记，要逐句看。" : "。"),
      "\(count) sentences of the public copies are yet to be confirmed"
        + (marked > 0 ? ", \(marked) of them marked." : "."))
  }

  package var noneWaiting: String {
    language("都确认过了，可以生成公开版。", "All are confirmed; the public copies can be made.")
  }

  package var allMarked: String {
    language("都有标记，请逐句看。", "All are marked; look at each.")
  }

  package func offered(_ text: String) -> String {
    language("可改为：\(text)", "Could read: \(text)")
  }

  package var marked: String { language("看", "look") }

  package var anotherDecision: String {
    language(
      "改写只能去掉认得出个人的字，或写成“一户居民”“一位居民”“有关住户”；数字、否定、方位、范围和由谁承担不能变，也不能添别的字。",
      "Only what tells on somebody may go, or become 一户居民, 一位居民 or 有关住户; figures, denials, "
        + "directions, scopes and whoever pays stay, and nothing is added.")
  }

  package var rewriteQuestion: String {
    language("公开版里这句改成：", "In public copies it reads:")
  }

  package func madeAll(_ count: Int, in folder: String) -> String {
    language("已生成\(count)份，都在：\(folder)", "\(count) papers made, all in \(folder)")
  }

  package var whichSet: String { language("生成哪一套？", "Which set?") }

  /// `会前`, and what it is.
  package func set(_ set: DocumentSet) -> String {
    set.name(in: language).capitalizedFirst
  }

  /// Where the papers of a set are, which sentences are to be read first, and what can't be made and why.
  package func report(on copies: [Press.Copy]) -> String {
    var (made, waiting): ([String], [String]) = ([], [])
    for copy in copies {
      let name = self.name(copy.kind.name(in: language), copy.audience)
      switch copy.outcome {
      case .written(let written, _): made.append(self.made(written.path))
      case .waiting(let sentences):
        waiting.append(
          language(
            "\(name)：有\(sentences.count)句还没有人确认，回到文书页按 2 逐句看。",
            "\(name): \(sentences.count) sentences are yet to be confirmed; press 2 on the page of papers."
          ))
      case .refused: continue
      }
    }
    let refused = copies.refusals.map { failed($0.refusal.sentence(in: language, to: .screen)) }
    return [made, waiting, refused].filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  package func hint(_ format: any Renderer) -> String {
    language(
      "上下键选文书    回车 生成    3 先看一看    格式：\(format.name)",
      "Arrows choose    Enter makes it    3 shows it first    Format: \(format.name)")
  }

  package func failed(_ reason: String) -> String {
    language("没有生成：\(reason)", "Not made: \(reason)")
  }

  package func folder(_ path: String) -> String {
    language("文书放在：\(path)", "Papers are in: \(path)")
  }
}
