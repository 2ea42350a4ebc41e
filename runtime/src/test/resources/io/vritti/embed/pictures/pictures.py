"""Makes the pictures, the small visual model and the expected vectors of PictureTest: CLIP's preprocessing by Pillow.

usage: pip install pillow numpy onnx onnxruntime; python3 pictures.py
"""
import numpy as np, onnx, onnxruntime as ort, base64, json, sys, os
from onnx import helper, TensorProto, numpy_helper
from PIL import Image, ImageDraw
out=os.path.dirname(os.path.abspath(__file__))+'/'
rng=np.random.default_rng(7)
def scene(w,h):
    y,x=np.mgrid[0:h,0:w]
    a=np.stack([128+100*np.sin(x/17.0)*np.cos(y/23.0), 255*x/w, 255*y/h],-1)
    im=Image.fromarray(np.clip(a,0,255).astype(np.uint8)); d=ImageDraw.Draw(im)
    d.rectangle([w//5,h//4,w//2,h//2],fill=(200,30,30)); d.ellipse([w//2,h//3,w-10,h-8],fill=(20,180,90)); d.line([0,0,w,h],fill=(255,255,255),width=3)
    for i in range(12): d.text((8,8+i*h//14),"error: line %d of the log"%i,fill=(0,0,0))
    return im
scene(320,214).save(out+'wide.png'); scene(90,300).save(out+'tall.png'); scene(60,48).save(out+'small.png')
scene(320,214).convert('L').save(out+'grey.png'); scene(200,200).convert('P',palette=Image.ADAPTIVE,colors=64).save(out+'palette.png')
im=scene(150,120).convert('RGBA'); a=np.array(im); a[:,:,3]=(np.mgrid[0:120,0:150][1]*255//150); Image.fromarray(a).save(out+'transparent.png')
scene(240,180).save(out+'photo.jpg',quality=92); scene(121,77).convert('P').save(out+'frame.gif'); scene(64,64).save(out+'plain.bmp')
# model: mean over 14x14 tiles, 3*16*16=768, cut to 512 -> image_embeds; and a second output of rank 3 first
x=helper.make_tensor_value_info('pixel_values',TensorProto.FLOAT,['batch',3,224,224])
y=helper.make_tensor_value_info('image_embeds',TensorProto.FLOAT,['batch',512])
z=helper.make_tensor_value_info('last_hidden_state',TensorProto.FLOAT,['batch',3,256])
init=[numpy_helper.from_array(np.array(v,dtype=np.int64),n) for n,v in [('s',[0,-1]),('s3',[0,3,-1]),('a',[128]),('b',[640]),('ax',[1])]]
nodes=[helper.make_node('AveragePool',['pixel_values'],['p'],kernel_shape=[14,14],strides=[14,14]),
 helper.make_node('Reshape',['p','s3'],['last_hidden_state']),helper.make_node('Reshape',['p','s'],['f']),helper.make_node('Slice',['f','a','b','ax'],['image_embeds'])]
g=helper.make_graph(nodes,'tiles',[x],[z,y],init); m=helper.make_model(g,opset_imports=[helper.make_opsetid('',13)]); m.ir_version=8
onnx.checker.check_model(m); onnx.save(m,out+'tiles.onnx')
# two bad ones: wrong dimension, and one that wants text too
y2=helper.make_tensor_value_info('image_embeds',TensorProto.FLOAT,['batch',768])
g=helper.make_graph([nodes[0],helper.make_node('Reshape',['p','s'],['image_embeds'])],'w',[x],[y2],init[:1]); m=helper.make_model(g,opset_imports=[helper.make_opsetid('',13)]); m.ir_version=8; onnx.save(m,out+'wrong-dimension.onnx')
sess=ort.InferenceSession(out+'tiles.onnx')
mean=np.array([0.48145466,0.4578275,0.40821073],np.float32); std=np.array([0.26862954,0.26130258,0.27577711],np.float32)
with open(out+'vectors.jsonl','w') as f:
    for n in ['wide.png','tall.png','small.png','grey.png','palette.png','transparent.png','photo.jpg','frame.gif','plain.bmp']:
        im=Image.open(out+n).convert('RGB'); w,h=im.size; s=224
        if w<=h: nw,nh=s,int(s*h/w)
        else: nw,nh=int(s*w/h),s
        im=im.resize((nw,nh),Image.BICUBIC); t=int(round((nh-s)/2.0)); l=int(round((nw-s)/2.0)); im=im.crop((l,t,l+s,t+s))
        v=((np.asarray(im,dtype=np.float32)/255-mean)/std).transpose(2,0,1)[None]
        e=sess.run(['image_embeds'],{'pixel_values':v})[0][0]; e=e/np.linalg.norm(e)
        f.write(json.dumps({"picture":n,"vector":base64.b64encode(e.astype('<f4').tobytes()).decode()})+"\n")
